import Evidence
import Foundation
import Markup

/// An event of Datadog's stream: of a monitor, or of whatever else tells it.
///
/// The interface's second version wraps what its first one and the webhook tell plainly.
struct DatadogEvent {
    private let record: SourceRecord
    /// What stands around the event: its tags and words.
    private let outer: JSONValue
    /// What the event tells of itself.
    private let inner: JSONValue

    init(_ record: SourceRecord) {
        self.record = record
        let outer = record.value["attributes"] ?? record.value
        self.outer = outer
        inner = outer["attributes"] ?? outer
    }

    func gathered() throws -> [Gathered] {
        try monitor == nil ? plain() : DatadogAlert(record, told: alert()).gathered()
    }

    private var monitor: JSONValue? {
        guard let monitor = inner["monitor"], monitor.isObject, monitor["id"] != nil else {
            return nil
        }
        return monitor
    }

    private var at: Date {
        get throws {
            let told =
                try inner.time("timestamp") ?? outer.time("timestamp")
                ?? inner.time("date_happened")
            guard let told else {
                throw FieldFault(field: "timestamp", reason: "The time is missing.")
            }
            return told.date
        }
    }

    /// The number by which the webhook and the first version know it.
    private var id: String {
        get throws {
            if let number = inner["evt"]?["id"]?.scalar ?? inner["id_str"]?.string { return number }
            return try record.value.required("id")
        }
    }

    private var tags: [String] {
        get throws { try outer.strings("tags") }
    }

    private var message: String {
        get throws {
            try outer.string("message") ?? inner.string("text") ?? inner.string("message") ?? ""
        }
    }

    /// The same as the webhook tells of it.
    private func alert() throws -> DatadogAlert.Told {
        let monitor = monitor
        let title = try inner.string("title") ?? outer.string("title") ?? "Alert"
        let change = monitor?["transition"]
        let result = monitor?["result"]?["alert_url"]?.string
        return DatadogAlert.Told(
            id: try id,
            monitor: try monitor?.text("id"),
            cycle: try monitor?.text("alert_cycle_key_txt") ?? monitor?.text("alert_cycle_key"),
            scopes: try (monitor?.strings("groups") ?? inner.strings("monitor_groups"))
                .joined(separator: ","),
            title: title,
            body: try message,
            transition: DatadogAlert.transition(in: title)
                ?? change?["transition_type"]?.string.map(Self.spelled),
            priority: try inner.text("priority"),
            tags: try tags,
            query: try monitor?.string("query"),
            kind: inner["evt"]?["type"]?.string,
            link: result.map { $0.hasPrefix("/") ? "https://app.datadoghq.com" + $0 : $0 },
            sent: try at,
            lasted: inner["duration"]?.real.flatMap { $0 > 0 && $0 < 1e17 ? $0 / 1e9 : nil }
        )
    }

    /// As the webhook spells it: `alert recovery` is Recovered.
    private static func spelled(_ transition: String) -> String {
        let words = transition.lowercased()
        if words.hasSuffix("recovery") { return "Recovered" }
        if words.contains("renotify") { return "Re-Triggered" }
        switch words {
        case "alert": return "Triggered"
        case "warning", "warn": return "Warn"
        case "no data": return "No Data"
        default: return transition
        }
    }

    /// What a deployment, an integration or a person told.
    private func plain() throws -> [Gathered] {
        let source = try tag("source") ?? inner.string("source_type_name")
        let service = try tag("service") ?? inner.string("service").flatMap(\.told)
        let place = service ?? source ?? "events"
        var details: [EventDetail] = []
        details.add("state", try inner.string("status") ?? inner.string("alert_type"))
        details.add("service", service)
        details.add("environment", try tag("env"))
        details.add("version", try tag("version"))
        details.add("host", try inner.string("host") ?? inner.string("hostname"))
        details.add("told by", source)
        let words = DatadogAlert.words(try message)
        let event = GatheredEvent(
            externalID: "event:\(try id)",
            kind: try kind(source),
            subtype: try inner["evt"]?["type"]?.string ?? inner.string("source_type_name"),
            at: try at,
            place: place,
            text: joined(
                try (inner.string("title") ?? outer.string("title"))?.told,
                words.joined(separator: "\n").told
            ),
            permalink: SafeAddress.safe(try inner.string("url")),
            details: details,
            raw: record.raw
        )
        return [
            .place(GatheredPlace(externalID: place, kind: .service, name: place)), .event(event),
        ]
    }

    private func tag(_ name: String) throws -> String? {
        try tags.first { $0.hasPrefix("\(name):") }.map { String($0.dropFirst(name.count + 1)) }
    }

    private func kind(_ source: String?) throws -> EventKind {
        if inner["evt"]?["category"]?.string == "change" || inner["changed_resource"] != nil {
            return .change
        }
        let changes = [
            "deploy", "deployment", "github", "gitlab", "jenkins", "chef", "puppet", "ansible",
            "terraform", "kubernetes", "argocd", "feature_flags",
        ]
        if let source, changes.contains(source.lowercased()) { return .change }
        return .note
    }
}

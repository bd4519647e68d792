import Evidence
import Foundation
import Markup

/// A notification of a monitor.
///
/// Its trigger and its recovery are two readings of one alert, which the monitor, its scope and the
/// time that it was last triggered name.
struct DatadogAlert {
    /// What a notification tells, by the webhook or the interface.
    struct Told {
        var id: String?
        var monitor: String?
        /// The same from a trigger to its recovery.
        var cycle: String?
        var scopes: String?
        var title: String
        var body: String
        var transition: String?
        var priority: String?
        var tags: [String]
        var query: String?
        var kind: String?
        var link: String?
        var sent: Date
        /// From the trigger to this, in seconds.
        var lasted: TimeInterval?
    }

    private let record: SourceRecord
    private let told: Told

    init(_ record: SourceRecord, told: Told) {
        self.record = record
        self.told = told
    }

    /// A body of the webhook.
    init(_ record: SourceRecord) throws {
        let value = record.value
        let tags = try value.string("tags") ?? value.string("scopes") ?? ""
        self.init(
            record,
            told: Told(
                id: try value.text("id"),
                monitor: try value.text("monitor_id"),
                cycle: try value.text("alert_cycle_key"),
                scopes: try value.string("scopes"),
                title: try value.string("title") ?? "Alert",
                body: try value.string("body") ?? "",
                transition: try value.string("alert_transition"),
                priority: try value.text("priority") ?? value.text("severity"),
                tags: tags.split(separator: ",").map(String.init),
                query: try value.string("alert_query"),
                kind: try value.string("event_type"),
                link: try value.string("url") ?? value.string("link"),
                sent: try (value.time("date") ?? value.requiredTime("last_updated")).date
            )
        )
    }

    func gathered() throws -> [Gathered] {
        let transition = told.transition ?? "unknown"
        let isOver = ["Recovered", "No Data Recovered"].contains(transition)
        let known = triggeredAt ?? (isOver ? told.lasted.map { told.sent - $0 } : nil)
        let starts = known ?? told.sent
        let service = tag("service") ?? "monitor \(told.monitor ?? "unknown")"
        var details: [EventDetail] = []
        details.add("state", isOver ? "resolved" : transition.lowercased())
        details.add("severity", told.priority)
        details.add("service", tag("service"))
        details.add("scope", told.scopes)
        details.add("query", told.query)
        details.add("monitor", told.monitor)
        let event = GatheredEvent(
            externalID: try name(starts),
            kind: .alert,
            subtype: told.kind,
            at: starts,
            place: service,
            text: text,
            permalink: SafeAddress.safe(told.link),
            editedAt: told.sent,
            endedAt: isOver && told.sent >= starts ? told.sent : nil,
            // A recovery that does not tell when it began leaves a better time as it is.
            uncertainty: isOver && known == nil ? 3600 : nil,
            details: details,
            raw: record.raw
        )
        let place = GatheredPlace(externalID: service, kind: .service, name: service)
        return [.place(place), .event(event)]
    }

    private func name(_ starts: Date) throws -> String {
        let monitor = told.monitor ?? "?"
        if let cycle = told.cycle { return "\(monitor):\(cycle)" }
        guard triggeredAt != nil else {
            guard let id = told.id, !id.isEmpty else {
                throw FieldFault(field: "id", reason: "It is missing.")
            }
            return "event:\(id)"
        }
        return "\(monitor):\(told.scopes ?? ""):\(Int64(starts.timeIntervalSince1970))"
    }

    /// As the body says it.
    ///
    /// “The monitor was last triggered at Wed Dec 11 2024 15:05:02 UTC.”
    private var triggeredAt: Date? {
        guard let start = told.body.range(of: "last triggered at ") else { return nil }
        let words = told.body[start.upperBound...].prefix { $0 != "." }.split(separator: " ")
        guard words.count >= 5, let month = MonthName.short.firstIndex(of: String(words[1])) else {
            return nil
        }
        return RecordTime("\(words[3])-\(month + 1)-\(words[2])T\(words[4])Z")?.date
    }

    private func tag(_ name: String) -> String? {
        told.tags.first { $0.hasPrefix("\(name):") }
            .map { String($0.dropFirst(name.count + 1)) }
    }

    /// The state in a title such as `[Recovered on {service:search}] Index lag`.
    static func transition(in title: String) -> String? {
        guard title.hasPrefix("[") else { return nil }
        let words = title.dropFirst().prefix { $0 != "]" }
        let state = words.range(of: " on {").map { words[..<$0.lowerBound] } ?? words
        return state.isEmpty ? nil : String(state)
    }

    /// The title without its state, which the details tell, and the words between the markers.
    private var text: String {
        let title = told.title
        let name = title.hasPrefix("[") ? title.drop { $0 != "]" }.dropFirst() : title[...]
        return ([name.trimmingCharacters(in: .whitespaces)] + Self.words(told.body))
            .joined(separator: "\n")
    }

    static func words(_ body: String) -> [String] {
        let said =
            body.replacing("%%%", with: "")
            .split(separator: "- - -").first.map(String.init) ?? ""
        return said.split(whereSeparator: \.isNewline)
            .map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty && !$0.hasPrefix("@") }
    }
}

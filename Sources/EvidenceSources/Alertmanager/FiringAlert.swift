import Evidence
import Foundation
import Markup

/// One alert as Alertmanager tells it, and as tools that learnt from it do.
///
/// Its firing and its end are two readings of the same alert.
struct FiringAlert {
    private let value: JSONValue
    private let labels: [(name: String, text: String)]
    private let raw: String

    /// The alerts of a webhook's group, or the one that the record is; nil where it is neither.
    static func gathered(from record: SourceRecord) throws -> [Gathered]? {
        if record.value["alerts"]?.isArray == true {
            return try record.value.objects("alerts").enumerated().flatMap { index, value in
                do {
                    return try FiringAlert(value, record.parser).gathered()
                } catch let fault as FieldFault {
                    throw FieldFault(
                        field: "alerts[\(index)].\(fault.field)",
                        reason: fault.reason
                    )
                }
            }
        }
        guard record.value["labels"]?.isObject == true, record.value["startsAt"] != nil else {
            return nil
        }
        return try FiringAlert(record.value, record.parser).gathered()
    }

    private init(_ value: JSONValue, _ parser: JSONParser) throws {
        self.value = value
        raw = parser.minified(value)
        labels =
            try value.object("labels")?.members.compactMap { label in
                label.value.scalar.map { (label.key, $0) }
            }.sorted { $0.0 < $1.0 } ?? []
    }

    private func label(_ names: String...) -> String? {
        for name in names {
            if let found = labels.first(where: { $0.name == name })?.text, !found.isEmpty {
                return found
            }
        }
        return nil
    }

    private func gathered() throws -> [Gathered] {
        let starts = try value.requiredTime("startsAt")
        let name = label("alertname", "rulename") ?? "Alert"
        let service = label("service", "job", "app", "component") ?? name
        let isOver = try state == "resolved"
        let ended = isOver ? try ended(after: starts.date) : nil
        let event = GatheredEvent(
            externalID: "\(try fingerprint)@\(Int64(starts.date.timeIntervalSince1970 * 1000))",
            kind: .alert,
            subtype: name,
            at: starts.date,
            zone: starts.zone,
            place: service,
            text: try text(name),
            permalink: SafeAddress.safe(try value.string("generatorURL")),
            editedAt: isOver ? ended ?? starts.date : starts.date,
            endedAt: ended,
            details: try details(service),
            raw: raw
        )
        let place = GatheredPlace(externalID: service, kind: .service, name: service)
        return [.place(place), .event(event)]
    }

    /// The webhook tells the state as a text, the interface as an object.
    private var state: String {
        get throws {
            if value["status"]?.isObject == true { return "firing" }
            return try value.string("status") ?? "firing"
        }
    }

    private var fingerprint: String {
        get throws {
            if let told = try value.string("fingerprint"), !told.isEmpty { return told }
            return RecordDigest.hex(
                of: labels.map { "\($0.name)=\($0.text)" }.joined(separator: "\n")
            )
        }
    }

    /// A resolved alert's end; `0001-01-01` stands for none.
    private func ended(after start: Date) throws -> Date? {
        guard let text = try value.string("endsAt"), !text.hasPrefix("0001") else { return nil }
        guard let time = RecordTime(text) else {
            throw FieldFault(field: "endsAt", reason: "It is not a time.")
        }
        return time.date >= start ? time.date : nil
    }

    private func text(_ name: String) throws -> String {
        let annotations = try value.object("annotations")
        var lines: [String] = [name]
        for key in ["summary", "message", "description"] as [StaticString] {
            guard let line = annotations?[key]?.scalar, !line.isEmpty, !lines.contains(line) else {
                continue
            }
            lines.append(line)
        }
        return lines.joined(separator: "\n")
    }

    private func details(_ service: String) throws -> [EventDetail] {
        var details: [EventDetail] = []
        details.add("state", try state)
        details.add("severity", label("severity", "priority", "level"))
        details.add("service", service)
        let told: Set<String> = ["alertname", "severity", "service"]
        for label in labels where !told.contains(label.name) { details.add(label.name, label.text) }
        details.add("dashboard", value["dashboardURL"]?.string)
        details.add("runbook", value["annotations"]?["runbook_url"]?.string)
        return details
    }
}

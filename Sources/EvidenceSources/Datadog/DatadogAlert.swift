import Evidence
import Foundation

/// A notification of a monitor.
///
/// Its trigger and its recovery are two readings of one alert, which the monitor, its scope and the
/// time that it was last triggered name.
struct DatadogAlert {
    private let record: SourceRecord
    private let value: JSONValue

    init(_ record: SourceRecord) {
        self.record = record
        value = record.value
    }

    func gathered() throws -> [Gathered] {
        let sent = try value.time("date") ?? value.requiredTime("last_updated")
        let starts = try triggeredAt ?? sent.date
        let transition = try value.string("alert_transition") ?? "unknown"
        let isOver = ["Recovered", "No Data Recovered"].contains(transition)
        let service = try tag("service") ?? "monitor \(try value.text("monitor_id") ?? "unknown")"
        var details: [EventDetail] = []
        details.add("state", isOver ? "resolved" : transition.lowercased())
        details.add("severity", try value.text("priority") ?? value.text("severity"))
        details.add("service", try tag("service"))
        details.add("scope", try value.string("scopes"))
        details.add("query", try value.string("alert_query"))
        details.add("monitor", try value.text("monitor_id"))
        let event = GatheredEvent(
            externalID: try name(starts),
            kind: .alert,
            subtype: try value.string("event_type"),
            at: starts,
            place: service,
            text: try text,
            permalink: SafeAddress.safe(try value.string("url") ?? value.string("link")),
            editedAt: sent.date,
            endedAt: isOver && sent.date >= starts ? sent.date : nil,
            details: details,
            raw: record.raw
        )
        let place = GatheredPlace(externalID: service, kind: .service, name: service)
        return [.place(place), .event(event)]
    }

    private func name(_ starts: Date) throws -> String {
        let monitor = try value.text("monitor_id") ?? "?"
        if let cycle = try value.text("alert_cycle_key") { return "\(monitor):\(cycle)" }
        guard try triggeredAt != nil else { return "event:\(try value.required("id"))" }
        return
            "\(monitor):\(try value.string("scopes") ?? ""):\(Int64(starts.timeIntervalSince1970))"
    }

    /// As the body says it.
    ///
    /// “The monitor was last triggered at Wed Dec 11 2024 15:05:02 UTC.”
    private var triggeredAt: Date? {
        get throws {
            guard let body = try value.string("body"),
                let start = body.range(of: "last triggered at ")
            else { return nil }
            let words = body[start.upperBound...].prefix { $0 != "." }.split(separator: " ")
            guard words.count >= 5, let month = MonthName.short.firstIndex(of: String(words[1]))
            else {
                return nil
            }
            return RecordTime("\(words[3])-\(month + 1)-\(words[2])T\(words[4])Z")?.date
        }
    }

    private func tag(_ name: String) throws -> String? {
        let tags = try value.string("tags") ?? value.string("scopes") ?? ""
        return tags.split(separator: ",").first { $0.hasPrefix("\(name):") }
            .map { String($0.dropFirst(name.count + 1)) }
    }

    /// The title without its state, which the details tell, and the words between the markers.
    private var text: String {
        get throws {
            let title = try value.string("title") ?? "Alert"
            let body =
                (try value.string("body") ?? "")
                .replacing("%%%", with: "")
                .split(separator: "- - -").first.map(String.init) ?? ""
            let lines = body.split(whereSeparator: \.isNewline)
                .map { $0.trimmingCharacters(in: .whitespaces) }
                .filter { !$0.isEmpty && !$0.hasPrefix("@") }
            let name = title.hasPrefix("[") ? title.drop { $0 != "]" }.dropFirst() : title[...]
            return ([name.trimmingCharacters(in: .whitespaces)] + lines).joined(separator: "\n")
        }
    }
}

import Evidence
import Foundation
import Markup

/// What Grafana up to version 7 sends of a rule, which tells no time of its own.
struct GrafanaRule {
    private let record: SourceRecord

    init(_ record: SourceRecord) {
        self.record = record
    }

    func gathered() throws -> [Gathered] {
        let value = record.value
        let name = try value.text("ruleName")?.told ?? "Rule \(try value.required("ruleId"))"
        let state = try value.string("state") ?? "unknown"
        var details: [EventDetail] = []
        details.add("state", state)
        for tag in value["tags"]?.members.map({ $0 }) ?? [] {
            details.add(tag.key, tag.value.scalar)
        }
        for match in try value.objects("evalMatches") {
            guard let metric = match["metric"]?.scalar else { continue }
            details.add(metric, match["value"]?.scalar)
        }
        details.append(.receivedInstead)
        let event = GatheredEvent(
            externalID: "rule:\(record.digest)",
            kind: .alert,
            subtype: name,
            at: record.received,
            place: name,
            text: [try value.string("title") ?? name, try value.string("message")]
                .compactMap { $0 }.joined(separator: "\n"),
            permalink: SafeAddress.safe(try value.string("ruleUrl")),
            details: details,
            raw: record.raw
        )
        let place = GatheredPlace(externalID: name, kind: .service, name: name)
        return [.place(place), .event(event)]
    }
}

extension EventDetail {
    /// Says that the time of the event is only that of its receipt.
    static let receivedInstead = EventDetail(
        "time",
        "when it was received",
        doubt: "The record tells no time; this is when its file was written or it was delivered."
    )
}

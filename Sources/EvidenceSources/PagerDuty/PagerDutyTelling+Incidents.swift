import Evidence
import Foundation
import Markup

/// Incidents and alerts: one event for each, with a version for every state.
extension PagerDutyTelling {
    mutating func tellIncident(_ record: SourceRecord) throws {
        try tellIncident(record, changedAt: nil, opened: nil)
    }

    /// A delivery tells when the state changed; an old one tells no more than that.
    mutating func tellIncident(
        _ record: SourceRecord,
        changedAt: RecordTime?,
        opened: RecordTime?
    ) throws {
        let value = record.value
        let id = try value.required("id")
        let told = try value.time("created_at") ?? value.time("created_on") ?? opened
        guard let created = told ?? changedAt else {
            throw FieldFault(field: "created_at", reason: "The time is missing.")
        }
        let state = try value.required("status")
        let changed =
            try value.time("last_status_change_at") ?? value.time("last_status_change_on")
            ?? changedAt
        let resolved = try value.time("resolved_at") ?? changed
        let subject = value["trigger_summary_data"]
        let title =
            try value.string("title")?.told ?? value.string("description")?.told
            ?? subject?.string("subject")?.told ?? subject?.string("description")?.told
            ?? value.string("summary")?.told ?? "Incident"
        let number = try value.text("incident_number") ?? value.text("number")
        var details: [EventDetail] = []
        details.add("state", state)
        details.add("service", Self.name(value["service"]))
        details.add("severity", try value.string("urgency"))
        details.add("priority", Self.name(value["priority"]))
        details.add("assignee", assignees(of: value))
        details.add("escalation policy", Self.name(value["escalation_policy"]))
        tell(
            GatheredEvent(
                externalID: "incidents/\(id)",
                kind: .alert,
                subtype: "incident",
                at: created.whole,
                zone: created.zone,
                place: place(value["service"]),
                thread: "incidents/\(id)",
                text: number.map { "[#\($0)] \(title)" } ?? title,
                permalink: Self.link(value),
                editedAt: changed.flatMap { $0.whole > created.whole ? $0.whole : nil },
                editsAreStated: true,
                endedAt: state == "resolved" ? resolved?.whole : nil,
                uncertainty: told == nil ? Self.roughly : nil,
                details: details,
                raw: record.raw
            )
        )
    }

    /// How far off the time of an incident may be when only a change of it was told.
    private static let roughly: TimeInterval = 3600

    /// The names of those to whom it is assigned, who become known by this.
    mutating func assignees(of value: JSONValue) -> String {
        var users = value.elements(name: "assignments").compactMap { $0["assignee"] }
        users += value.elements(name: "assignees")
        users += value.elements(name: "assigned_to").compactMap { $0["object"] }
        for user in users { person(user) }
        return users.compactMap(Self.name).joined(separator: ", ")
    }

    mutating func tellAlert(_ record: SourceRecord) throws {
        let value = record.value
        let id = try value.required("id")
        let created = try value.requiredTime("created_at")
        let state = try value.string("status")
        let incident = value["incident"]?["id"]?.string ?? self.id(after: "incidents")
        let resolved = try value.time("resolved_at") ?? value.time("updated_at")
        var details: [EventDetail] = []
        details.add("state", state)
        details.add("service", Self.name(value["service"]))
        details.add("severity", try value.string("severity"))
        let facts = (value["body"]?["details"].map { Array($0.members) } ?? [])
            .compactMap { member in member.value.scalar.map { "\(member.key): \($0)" } }
        tell(
            GatheredEvent(
                externalID: "alerts/\(id)",
                kind: .alert,
                subtype: "alert",
                at: created.whole,
                zone: created.zone,
                place: place(value["service"]),
                thread: incident.map { "incidents/\($0)" },
                text: joined(
                    try value.string("summary")?.told ?? "Alert",
                    facts.isEmpty ? nil : facts.joined(separator: "\n")
                ),
                permalink: Self.link(value),
                editsAreStated: false,
                endedAt: state == "resolved" ? resolved?.whole : nil,
                details: details,
                raw: record.raw
            )
        )
    }

    mutating func tellChange(_ record: SourceRecord) throws {
        let value = record.value
        let id = try value.required("id")
        let time = try value.requiredTime("timestamp")
        let link = try value.objects("links").lazy.compactMap { $0["href"]?.string }.first
        var details: [EventDetail] = []
        details.add("source", try value.string("source"))
        for member in value["custom_details"].map({ Array($0.members) }) ?? [] {
            details.add(member.key.replacing("_", with: " "), member.value.scalar)
        }
        tell(
            GatheredEvent(
                externalID: "changes/\(id)",
                kind: .change,
                subtype: "change event",
                at: time.whole,
                zone: time.zone,
                place: place(try value.objects("services").first),
                text: try value.string("summary")?.told ?? "Change",
                permalink: SafeAddress.safe(link),
                details: details,
                raw: record.raw
            )
        )
    }
}

extension RecordTime {
    /// To the second, as most of PagerDuty's records tell it; its deliveries have milliseconds.
    var whole: Date {
        Date(timeIntervalSince1970: date.timeIntervalSince1970.rounded(.down))
    }
}

import Evidence
import Foundation

/// What was done with an incident, step by step, and what people wrote on it.
extension PagerDutyTelling {
    /// What a log entry or a delivery says was done; either gives the same event.
    struct Step {
        let incident: String?
        let action: String
        let at: RecordTime
        let agent: JSONValue?
        let service: JSONValue?
        /// To whom it went.
        let targets: String
        let link: String?
    }

    private static let actions = [
        "acknowledge_log_entry": "acknowledged", "unacknowledge_log_entry": "unacknowledged",
        "resolve_log_entry": "resolved", "escalate_log_entry": "escalated",
        "assign_log_entry": "reassigned", "delegate_log_entry": "delegated",
        "priority_change_log_entry": "priority_updated", "reopen_log_entry": "reopened",
        "acknowledge": "acknowledged", "unacknowledge": "unacknowledged", "resolve": "resolved",
        "escalate": "escalated", "assign": "reassigned", "delegate": "delegated",
    ]

    private static let words = [
        "acknowledged": "Acknowledged", "unacknowledged": "No longer acknowledged",
        "resolved": "Resolved", "escalated": "Escalated", "reassigned": "Assigned",
        "delegated": "Delegated", "priority_updated": "Priority changed", "reopened": "Reopened",
    ]

    static func action(_ name: String) -> String? {
        actions[name] ?? (words[name] == nil ? nil : name)
    }

    mutating func tellLogEntry(_ record: SourceRecord) throws {
        let value = record.value
        let type = try value.required("type")
        let created = try value.requiredTime("created_at")
        let incident = value["incident"]?["id"]?.string ?? id(after: "incidents")
        if let action = Self.action(type) {
            let step = Step(
                incident: incident,
                action: action,
                at: created,
                agent: value["agent"],
                service: value["service"],
                targets: assignees(of: value),
                link: Self.link(value["incident"] ?? value)
            )
            return tellStep(step, raw: record.raw)
        }
        if type == "annotate_log_entry" {
            let content = value["channel"]?["summary"]?.string ?? value["summary"]?.string
            return tellNote(
                content ?? "",
                at: created,
                by: value["agent"],
                on: incident,
                at: value["service"],
                raw: record.raw
            )
        }
        try tellOtherEntry(record, type, created, incident)
    }

    private mutating func tellOtherEntry(
        _ record: SourceRecord,
        _ type: String,
        _ created: RecordTime,
        _ incident: String?
    ) throws {
        let value = record.value
        let isCall = type == "notify_log_entry"
        let notification = value["notification"]
        person(value["user"])
        var details: [EventDetail] = []
        details.add("service", Self.name(value["service"]))
        details.add("notified", isCall ? Self.name(value["user"]) : nil)
        details.add("means", notification?["type"]?.string)
        details.add("state", notification?["status"]?.string)
        details.add("means", isCall ? nil : value["channel"]?["type"]?.string)
        tell(
            GatheredEvent(
                externalID: "log/\(try value.required("id"))",
                kind: isCall ? .notification : .status,
                subtype: String(type.dropLast("_log_entry".count)).replacing("_", with: " "),
                at: created.whole,
                zone: created.zone,
                place: place(value["service"]),
                author: isCall ? nil : person(value["agent"]),
                thread: incident.map { "incidents/\($0)" },
                text: joined(
                    try value.string("summary")?.told ?? type,
                    value["channel"]?["details"]?.string?.told
                ),
                permalink: Self.link(value),
                details: details,
                raw: record.raw
            )
        )
    }

    mutating func tellStep(_ step: Step, raw: String) {
        let agent = step.agent?["type"]?.string?.hasPrefix("service") == true ? nil : step.agent
        let targets = ["reassigned", "escalated", "delegated"].contains(step.action)
        let seconds = Int64(step.at.whole.timeIntervalSince1970)
        var details: [EventDetail] = []
        details.add("state", step.action.replacing("_", with: " "))
        details.add("service", Self.name(step.service))
        if targets { details.add("assignee", step.targets) }
        tell(
            GatheredEvent(
                externalID: "incidents/\(step.incident ?? "unknown")/\(step.action)/\(seconds)",
                kind: .status,
                subtype: step.action.replacing("_", with: " "),
                at: step.at.whole,
                zone: step.at.zone,
                place: place(step.service),
                author: person(agent),
                thread: step.incident.map { "incidents/\($0)" },
                text: joined(
                    Self.words[step.action],
                    targets && !step.targets.isEmpty ? "to \(step.targets)" : nil,
                    Self.name(step.agent).map { "by \($0)" },
                    by: " "
                ),
                permalink: step.link,
                details: details,
                raw: raw
            )
        )
    }

    mutating func tellNote(_ record: SourceRecord) throws {
        let value = record.value
        tellNote(
            try value.string("content") ?? "",
            at: try value.requiredTime("created_at"),
            by: value["user"],
            on: value["incident"]?["id"]?.string ?? id(after: "incidents"),
            at: value["service"],
            raw: record.raw
        )
    }

    /// Its log entry and its delivery have other ids, so it goes by who wrote it and when.
    mutating func tellNote(
        _ content: String,
        at time: RecordTime,
        by user: JSONValue?,
        on incident: String?,
        at service: JSONValue?,
        raw: String
    ) {
        let author = person(user)
        let seconds = Int64(time.whole.timeIntervalSince1970)
        tell(
            GatheredEvent(
                externalID: "notes/\(author ?? "unknown")/\(seconds)",
                kind: .note,
                subtype: "note",
                at: time.whole,
                zone: time.zone,
                place: place(service),
                author: author,
                thread: incident.map { "incidents/\($0)" },
                text: content.told ?? "",
                raw: raw
            )
        )
    }

    mutating func tellStatusUpdate(_ record: SourceRecord) throws {
        let value = record.value
        let created = try value.requiredTime("created_at")
        let incident = value["incident"]?["id"]?.string ?? id(after: "incidents")
        tell(
            GatheredEvent(
                externalID: "status-updates/\(try value.required("id"))",
                kind: .status,
                subtype: "status update",
                at: created.whole,
                zone: created.zone,
                place: place(value["incident"]?["service"]),
                author: person(value["sender"]),
                thread: incident.map { "incidents/\($0)" },
                text: joined(
                    try value.string("subject")?.told,
                    try value.string("message")?.told
                ),
                raw: record.raw
            )
        )
    }
}

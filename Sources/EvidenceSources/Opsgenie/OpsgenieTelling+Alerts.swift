import Evidence
import Foundation

/// Alerts: one event for each with a version for every state, and what was done with it.
extension OpsgenieTelling {
    /// An alert as the interface tells it, and when it was acknowledged.
    mutating func tellAlert() throws {
        let value = record.value
        let id = try value.required("id")
        let created = try value.requiredTime("createdAt")
        let status = try value.required("status")
        let isOpen = status == "open"
        let isAcknowledged = try value.bool("acknowledged") == true
        let integration = try value.object("integration")
        let place = place(
            id: try integration?.string("id"),
            name: try integration?.string("name")
        )
        let report = try value.object("report")
        let closed = moment(report?["closeTime"], after: created.date)
        try tellAlert(
            value,
            id: id,
            state: isOpen && isAcknowledged ? "acknowledged" : status,
            created: created,
            ended: isOpen ? nil : closed ?? value.time("updatedAt")?.date,
            place: place
        )
        if let acknowledged = moment(report?["ackTime"], after: created.date) {
            let who = try report?.string("acknowledgedBy")
            tellStep(id, "acknowledge", at: acknowledged, by: who, in: place, saying: nil)
        }
        if !isOpen, let closed {
            let who = try report?.string("closedBy")
            tellStep(id, "close", at: closed, by: who, in: place, saying: nil)
        }
    }

    /// Some milliseconds after the alert came.
    private func moment(_ value: JSONValue?, after created: Date) -> Date? {
        guard let milliseconds = value?.real, (1..<1e13).contains(milliseconds) else { return nil }
        return created.addingTimeInterval(milliseconds / 1000)
    }

    private mutating func tellAlert(
        _ value: JSONValue,
        id: String,
        state: String,
        created: RecordTime,
        ended: Date?,
        place: String
    ) throws {
        let updated = try value.time("updatedAt")
        var details: [EventDetail] = []
        details.add("state", state)
        details.add("service", try value.string("entity"))
        details.add("priority", try value.string("priority"))
        details.add("source", try value.string("source"))
        details.add("assignee", try value.string("owner"))
        details.add("alias", try value.string("alias"))
        details.add(
            "tags",
            value.elements(name: "tags").compactMap(\.string).joined(separator: ", ")
        )
        tell(
            GatheredEvent(
                externalID: "alerts/\(id)",
                kind: .alert,
                subtype: "alert",
                at: created.date,
                zone: created.zone,
                place: place,
                thread: "alerts/\(id)",
                text: joined(
                    try value.string("message")?.told ?? "Alert",
                    try value.string("description")?.told
                ),
                editedAt: updated.flatMap { $0.date > created.date ? $0.date : nil },
                editsAreStated: true,
                endedAt: ended,
                details: details,
                raw: record.raw
            )
        )
    }

    private static let states = [
        "Create": "open", "Acknowledge": "acknowledged", "UnAcknowledge": "open",
        "Close": "closed",
    ]

    private static let words = [
        "acknowledge": "Acknowledged", "unacknowledge": "No longer acknowledged",
        "close": "Closed", "delete": "Deleted", "addtags": "Tags added",
        "removetags": "Tags removed", "addteam": "Team added", "addrecipient": "Recipient added",
        "addresponder": "Responder added", "assignownership": "Assigned",
        "takeownership": "Taken over", "escalate": "Escalated", "snooze": "Snoozed",
        "updatepriority": "Priority changed", "updatemessage": "Message changed",
    ]

    /// A webhook: what was done, with the alert as it is.
    mutating func tellDelivery() throws {
        let action = try record.value.required("action")
        guard let alert = try record.value.object("alert") else { return }
        let integration = try record.value.string("integrationName")
        let place = place(id: try record.value.string("integrationId"), name: integration)
        try within("alert") {
            let id = try alert.required("alertId")
            let created = try alert.requiredTime("createdAt")
            let updated = try alert.time("updatedAt") ?? created
            if let state = Self.states[action] {
                try tellAlert(
                    alert,
                    id: id,
                    state: state,
                    created: created,
                    ended: state == "closed" ? updated.date : nil,
                    place: place
                )
            }
            guard action != "Create" else { return }
            let told = ["note", "addedTags", "removedTags", "team", "recipient", "owner"]
                .lazy.compactMap { alert[name: $0]?.string?.told }.first
            tellStep(
                id,
                action.lowercased(),
                at: updated.date,
                by: try alert.string("username"),
                in: place,
                saying: told
            )
        }
    }

    private mutating func tellStep(
        _ alert: String,
        _ action: String,
        at time: Date,
        by name: String?,
        in place: String,
        saying words: String?
    ) {
        // The interface tells these two by their distance from the beginning.
        let isRough = ["acknowledge", "close"].contains(action)
        let seconds = time.timeIntervalSince1970
        let stamp = Int64((isRough ? seconds : seconds * 1000).rounded(.down))
        let isNote = action == "addnote"
        let title = Self.words[action] ?? "Action \(action)"
        tell(
            GatheredEvent(
                externalID: "alerts/\(alert)/\(action)/\(stamp)",
                kind: isNote ? .note : .status,
                subtype: action,
                at: isRough ? Date(timeIntervalSince1970: seconds.rounded(.down)) : time,
                place: place,
                author: person(named: name),
                thread: "alerts/\(alert)",
                text: isNote
                    ? words ?? ""
                    : joined(
                        title,
                        name?.told.map { " by \($0)" },
                        words.map { ": \($0)" },
                        by: ""
                    ),
                raw: record.raw
            )
        )
    }

    mutating func tellNote() throws {
        let value = record.value
        let time = try value.requiredTime("createdAt")
        let alert = parent("alerts")
        let stamp = Int64((time.date.timeIntervalSince1970 * 1000).rounded(.down))
        tell(
            GatheredEvent(
                externalID: "alerts/\(alert ?? "unknown")/addnote/\(stamp)",
                kind: .note,
                subtype: "addnote",
                at: time.date,
                zone: time.zone,
                place: place(id: nil, name: nil),
                author: person(named: try value.string("owner")),
                thread: alert.map { "alerts/\($0)" },
                text: try value.string("note")?.told ?? "",
                raw: record.raw
            )
        )
    }
}

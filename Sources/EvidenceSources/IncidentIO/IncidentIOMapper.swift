import Evidence
import Foundation
import Markup

/// Maps one record of incident.io to the incident, update, or follow-up that it is.
struct IncidentIOMapper {
    private let record: SourceRecord
    private var builder: RecordTelling
    private let place: String

    var gathered: [Gathered] { builder.gathered }

    init(_ record: SourceRecord) {
        self.record = record
        builder = RecordTelling(record)
        place = builder.tell(
            GatheredPlace(externalID: "incidents", kind: .tracker, name: "incident.io incidents")
        )
    }

    mutating func mapIncident(_ value: JSONValue) throws {
        let id = try value.required("id")
        let time = try value.requiredTime("created_at")
        let state = try value.object("incident_status")
        var details: [EventDetail] = []
        details.add("number", try value.text("reference"))
        details.add("state", try state?.string("name"))
        details.add("severity", try value.object("severity")?.string("name"))
        var creator: String?
        if let user = try value.object("creator")?.object("user") { creator = try person(user) }
        for assignment in try value.objects("incident_role_assignments") {
            guard let user = try assignment.object("assignee") else { continue }
            try person(user)
            let role = try assignment.object("role")?.string("name")?.told ?? "role"
            details.add(role, try user.string("name"))
        }
        for stamp in try value.objects("incident_timestamp_values") {
            let name = try stamp.object("incident_timestamp")?.string("name")?.told
            details.add(name ?? "time", try stamp.object("value")?.text("value"))
        }
        builder.tell(
            GatheredEvent(
                externalID: "incident:\(id)",
                kind: .ticket,
                subtype: "incident",
                at: time.date,
                zone: time.zone,
                place: place,
                author: creator,
                thread: "incident:\(id)",
                text: joined(
                    try value.string("name")?.told ?? "Incident",
                    try value.string("summary")?.told
                ),
                permalink: SafeAddress.safe(try value.string("permalink")),
                editedAt: try edited(value, after: time),
                details: details,
                raw: record.raw
            )
        )
    }

    mutating func mapUpdate(_ value: JSONValue) throws {
        let id = try value.required("id")
        let time = try value.requiredTime("created_at")
        let state = try value.object("new_incident_status")?.string("name")?.told
        let severity = try value.object("new_severity")?.string("name")?.told
        var details: [EventDetail] = []
        details.add("state", state)
        details.add("severity", severity)
        var author: String?
        if let user = try value.object("updater")?.object("user") { author = try person(user) }
        builder.tell(
            GatheredEvent(
                externalID: "update:\(id)",
                kind: .status,
                subtype: "incident update",
                at: time.date,
                zone: time.zone,
                place: place,
                author: author,
                thread: "incident:\(try value.required("incident_id"))",
                text: try value.string("message")?.told
                    ?? joined("Status", state ?? severity, by: ": "),
                details: details,
                raw: record.raw
            )
        )
    }

    mutating func mapFollowUp(_ value: JSONValue) throws {
        let id = try value.required("id")
        let time = try value.requiredTime("created_at")
        var details: [EventDetail] = []
        details.add("state", try value.string("status"))
        if let user = try value.object("assignee") {
            try person(user)
            details.add("assignee", try user.string("name"))
        }
        builder.tell(
            GatheredEvent(
                externalID: "follow-up:\(id)",
                kind: .ticket,
                subtype: "follow-up",
                at: time.date,
                zone: time.zone,
                place: place,
                thread: "incident:\(try value.required("incident_id"))",
                text: joined(
                    try value.string("title")?.told ?? "Follow-up",
                    try value.string("description")?.told
                ),
                editedAt: try edited(value, after: time),
                details: details,
                raw: record.raw
            )
        )
    }

    /// Makes the user known, by their id or else their address.
    @discardableResult
    private mutating func person(_ user: JSONValue) throws -> String? {
        let email = try user.string("email")?.told?.lowercased()
        let name = try user.string("name")?.told
        guard let id = try user.text("id")?.told ?? email ?? name else { return nil }
        return builder.tell(
            GatheredPerson(
                externalID: id,
                handle: name ?? id,
                name: name ?? id,
                email: email.flatMap { $0.contains("@") ? $0 : nil }
            )
        )
    }

    private func edited(_ value: JSONValue, after time: RecordTime) throws -> Date? {
        try value.time("updated_at").flatMap { $0.date > time.date ? $0.date : nil }
    }
}

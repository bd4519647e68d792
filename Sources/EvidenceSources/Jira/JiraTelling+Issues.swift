import Evidence
import Foundation

/// Tickets, what was said on them, and how they went on.
extension JiraTelling {
    mutating func tellIssue(_ value: JSONValue) throws {
        let key = try value.required("key")
        let place = place(value["fields"]?["project"])
        try within("fields") {
            guard let fields = try value.object("fields") else { return }
            // Deliveries of comments bring only a part of the ticket.
            guard fields["created"] != nil || record.value["webhookEvent"] == nil else { return }
            try tellTicket(value, fields, key, in: place)
            for (index, comment) in (fields["comment"]?.elements(name: "comments") ?? [])
                .enumerated()
            {
                try within("comment.comments.\(index)") {
                    try tellComment(comment, on: key, in: place)
                }
            }
        }
        for (index, history) in (value["changelog"]?.elements(name: "histories") ?? []).enumerated()
        {
            try within("changelog.histories.\(index)") {
                try tellHistory(history, on: key, in: place, at: nil, by: history["author"])
            }
        }
    }

    private mutating func tellTicket(
        _ value: JSONValue,
        _ fields: JSONValue,
        _ key: String,
        in place: String
    ) throws {
        let created = try fields.requiredTime("created")
        let updated = try fields.time("updated")
        let resolved = try fields.time("resolutiondate")
        var details: [EventDetail] = []
        details.add("ticket", key)
        for name in ["status", "priority", "issuetype", "resolution"] {
            details.add(Self.names[name] ?? name, fields[name: name]?["name"]?.string)
        }
        person(fields["assignee"])
        details.add(
            "assignee",
            fields["assignee"]?["displayName"]?.string ?? fields["assignee"]?["name"]?.string
        )
        details.add(
            "labels",
            fields.elements(name: "labels").compactMap(\.string).joined(separator: ", ")
        )
        details.add(
            "component",
            fields.elements(name: "components").compactMap { $0["name"]?.string }
                .joined(separator: ", ")
        )
        for link in fields.elements(name: "issuelinks") {
            let other = link["outwardIssue"] ?? link["inwardIssue"]
            details.add("linked ticket", other?["key"]?.string)
        }
        let reporter = person(fields["reporter"])
        let creator = person(fields["creator"])
        tell(
            GatheredEvent(
                externalID: key,
                kind: .ticket,
                subtype: fields["issuetype"]?["name"]?.string,
                at: created.date,
                zone: created.zone,
                place: place,
                author: reporter ?? creator,
                thread: key,
                text: joined(
                    "\(key) \(try fields.string("summary") ?? "")",
                    JiraText.text(fields["description"]),
                    by: "\n\n"
                ),
                permalink: page(of: key, value),
                editedAt: updated.flatMap { $0.date > created.date ? $0.date : nil },
                editsAreStated: true,
                isDeleted: isDeletion(of: "issue"),
                endedAt: resolved?.date,
                details: details,
                raw: record.raw
            )
        )
    }

    private static let names = ["status": "state", "issuetype": "type"]

    mutating func tellComment(_ value: JSONValue, on key: String?, in place: String) throws {
        let id = try value.required("id")
        let created = try value.requiredTime("created")
        let updated = try value.time("updated")
        var details: [EventDetail] = []
        details.add("ticket", key)
        tell(
            GatheredEvent(
                externalID: "comments/\(id)",
                kind: .note,
                subtype: "comment",
                at: created.date,
                zone: created.zone,
                place: place,
                author: person(value["author"]),
                thread: key,
                text: JiraText.text(value["body"]) ?? "",
                permalink: key.flatMap {
                    page(of: $0, value, asked: "?focusedCommentId=\(id)")
                },
                editedAt: updated.flatMap { $0.date > created.date ? $0.date : nil },
                editsAreStated: true,
                isDeleted: isDeletion(of: "comment"),
                details: details,
                raw: record.parser.minified(value)
            )
        )
    }

    /// One step of a ticket's history; a delivery tells its time beside it.
    mutating func tellHistory(
        _ value: JSONValue,
        on key: String,
        in place: String,
        at told: RecordTime?,
        by author: JSONValue?
    ) throws {
        guard let time = try value.time("created") ?? told else {
            throw FieldFault(field: "created", reason: "The time is missing.")
        }
        let items = try value.objects("items")
        let changes = items.compactMap { item -> String? in
            guard let field = item["field"]?.string else { return nil }
            let before = item["fromString"]?.string?.told
            let after = item["toString"]?.string?.told
            let isLong = (before ?? "").count + (after ?? "").count > 200
            if isLong { return "\(field) changed" }
            return "\(field): \(before ?? "none") → \(after ?? "none")"
        }
        let state = items.last { $0["field"]?.string == "status" }?["toString"]?.string
        var details: [EventDetail] = []
        details.add("ticket", key)
        details.add("state", state)
        tell(
            GatheredEvent(
                externalID: "\(key)/changes/\(try value.required("id"))",
                kind: .status,
                subtype: "change",
                at: time.date,
                zone: time.zone,
                place: place,
                author: person(author),
                thread: key,
                text: changes.joined(separator: "\n"),
                details: details,
                raw: record.parser.minified(value)
            )
        )
    }
}

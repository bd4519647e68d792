import Evidence
import Foundation
import Markup

/// Webhooks, and tickets that were exported one a file.
extension JiraTelling {
    private static let known: Set<String> = [
        "jira:issue_created", "jira:issue_updated", "jira:issue_deleted", "comment_created",
        "comment_updated", "comment_deleted",
    ]

    mutating func tellDelivery() throws {
        let value = record.value
        let event = try value.required("webhookEvent")
        let issue = try value.object("issue")
        if let issue { try within("issue") { try tellIssue(issue) } }
        let key = try issue?.string("key")
        let place = place(issue?["fields"]?["project"])
        if let comment = try value.object("comment") {
            try within("comment") { try tellComment(comment, on: key, in: place) }
        }
        if let log = try value.object("changelog"), let key {
            try within("changelog") {
                let told = try issue?["fields"]?.time("updated") ?? value.time("timestamp")
                try tellHistory(log, on: key, in: place, at: told, by: value["user"])
            }
        }
        if !Self.known.contains(event) || (issue == nil && value["comment"] == nil) {
            try tellUnknown()
        }
    }

    /// A ticket with its comments as a page with a head of JSON.
    mutating func tellExport() throws {
        let value = record.value
        let key = try value.required("title")
        let created = try value.requiredTime("date")
        let updated = try value.time("updated")
        let place = place(value["project"])
        var details: [EventDetail] = []
        details.add("ticket", key)
        details.add("state", try value.string("status"))
        details.add("priority", try value.string("priority"))
        details.add("type", try value.string("type"))
        details.add("resolution", try value.string("resolution"))
        details.add("assignee", try value.string("assignee"))
        person(value["assignee"])
        for link in value.elements(name: "issueLinks") {
            details.add("linked ticket", link["key"]?.string)
        }
        let files = try value.objects("attachments").compactMap { file -> GatheredFile? in
            guard let name = file["filename"]?.string else { return nil }
            let link = SafeAddress.safe(
                file["url"]?.string?.replacing(" ", with: "%20")
            )
            return GatheredFile(externalID: "\(key)/\(name)", name: name, link: link)
        }
        tell(
            GatheredEvent(
                externalID: key,
                kind: .ticket,
                subtype: try value.string("type"),
                at: created.date,
                zone: created.zone,
                place: place,
                author: person(value["reporter"]),
                thread: key,
                text: joined(
                    "\(key) \(try value.string("summary") ?? "")",
                    try value.string("page")?.told
                        .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) },
                    by: "\n\n"
                ),
                editedAt: updated.flatMap { $0.date > created.date ? $0.date : nil },
                editsAreStated: true,
                files: files,
                details: details,
                raw: record.raw
            )
        )
        for (index, comment) in try value.objects("comments").enumerated() {
            try within("comments.\(index)") {
                let time = try comment.requiredTime("date")
                let stamp = Int64((time.date.timeIntervalSince1970 * 1000).rounded(.down))
                tell(
                    GatheredEvent(
                        externalID: "\(key)/comments/\(stamp)",
                        kind: .note,
                        subtype: "comment",
                        at: time.date,
                        zone: time.zone,
                        place: place,
                        author: person(comment["author"]),
                        thread: key,
                        text: try comment.string("body")?.told ?? "",
                        details: [EventDetail("ticket", key)],
                        raw: record.parser.minified(comment)
                    )
                )
            }
        }
    }
}

import Evidence
import Foundation

/// What people write on pull requests, issues and commits.
extension GitHubTelling {
    mutating func tellComment(_ value: JSONValue) throws {
        try within("comment") {
            let id = try value.required("id")
            let created = try value.requiredTime("created_at")
            let isOnCode = value["pull_request_review_id"] != nil || value["diff_hunk"] != nil
            let isOnCommit = !isOnCode && value["commit_id"] != nil
            let name =
                isOnCode ? "review comment" : isOnCommit ? "commit comment" : "comment"
            var details = self.details
            let subject = subject(of: value)
            if subject?.kind == "pull" { details.add("pull request", subject?.number) }
            if subject?.kind == "issues" { details.add("ticket", subject?.number) }
            details.add("commit", try value.string("commit_id"))
            details.add("file", try value.string("path"))
            details.add("line", try value.text("line") ?? value.text("original_line"))
            var event = GatheredEvent(
                externalID: self.id("\(name.replacing(" ", with: "-"))/\(id)"),
                kind: .note,
                subtype: name,
                at: created.date,
                zone: created.zone,
                place: place,
                author: try person(value.object("user")),
                thread: try subject.map { self.id("\($0.kind)/\($0.number)") }
                    ?? value.string("commit_id").map { self.id("commit/\($0)") },
                text: try value.string("body")?.told ?? "",
                permalink: link(value),
                editedAt: try edited(value, since: created),
                editsAreStated: true,
                isDeleted: isDeletion,
                details: details,
                raw: record.raw
            )
            if let before = earlier("body") {
                var first = event
                first.text = before.told ?? ""
                first.editedAt = nil
                tell(first)
            }
            event.isDeleted = isDeletion
            tell(event)
        }
    }

    mutating func tellReview(_ value: JSONValue) throws {
        try within("review") {
            let id = try value.required("id")
            let state = try value.required("state").lowercased()
            guard let time = try value.time("submitted_at") ?? value.time("updated_at") else {
                return tellUndated("pull request review", id: "review/\(id)", "A pending review.")
            }
            let number = subject(of: value)?.number
            var details = self.details
            details.add("pull request", number)
            details.add("state", state)
            details.add("commit", try value.string("commit_id"))
            let verdict = Self.verdicts[state] ?? state.replacing("_", with: " ").capitalized
            let body = try value.string("body")?.told
            tell(
                GatheredEvent(
                    externalID: self.id("review/\(id)"),
                    kind: .note,
                    subtype: "review",
                    at: time.date,
                    zone: time.zone,
                    place: place,
                    author: try person(value.object("user")),
                    thread: number.map { self.id("pull/\($0)") },
                    text: body.map { "\(verdict): \($0)" } ?? verdict,
                    permalink: link(value),
                    details: details,
                    raw: record.raw
                )
            )
        }
    }

    private static let verdicts = [
        "approved": "Approved", "changes_requested": "Changes requested", "commented": "Reviewed",
        "dismissed": "Review dismissed",
    ]

    /// The pull request or issue that a comment is on, as its addresses tell.
    private func subject(of value: JSONValue) -> (kind: String, number: String)? {
        for key in ["pull_request_url", "html_url", "issue_url"] {
            let address = value[name: key]?.string ?? ""
            let parts = address.split { "/#?".contains($0) }
            for (name, kind) in [("pulls", "pull"), ("pull", "pull"), ("issues", "issues")] {
                guard let index = parts.lastIndex(where: { $0 == name }), index + 1 < parts.count,
                    parts[index + 1].allSatisfy(\.isASCIIDigit)
                else { continue }
                return (kind, String(parts[index + 1]))
            }
        }
        return nil
    }
}

import Evidence
import Foundation

/// Pull requests and issues: one event for each, as it was opened, and one for a merge.
extension GitHubTelling {
    mutating func tellPullRequest(_ value: JSONValue) throws {
        try within("pull_request") {
            let number = try value.required("number")
            let merged = try value.time("merged_at")
            var details = self.details
            details.add("pull request", number)
            details.add("state", try pullRequestState(value, isMerged: merged != nil))
            details.add("branch", try value.object("head")?.string("ref"))
            details.add("base", try value.object("base")?.string("ref"))
            details.add("commit", try value.object("head")?.string("sha"))
            try tellOpened(value, "pull/\(number)", "pull request", details, over: merged)
            if let merged { try tellMerge(value, number, at: merged) }
        }
    }

    private func pullRequestState(_ value: JSONValue, isMerged: Bool) throws -> String? {
        if isMerged { return "merged" }
        let state = try value.string("state")
        return try state == "open" && value.bool("draft") == true ? "draft" : state
    }

    mutating func tellIssue(_ value: JSONValue) throws {
        try within("issue") {
            let number = try value.required("number")
            // The interface lists pull requests among the issues too.
            if let pull = try value.object("pull_request") {
                let merged = try pull.time("merged_at")
                var details = self.details
                details.add("pull request", number)
                details.add("state", try pullRequestState(value, isMerged: merged != nil))
                try tellOpened(value, "pull/\(number)", "pull request", details, over: merged)
                return
            }
            var details = self.details
            details.add("ticket", number)
            details.add("state", try value.string("state"))
            try tellOpened(value, "issues/\(number)", "issue", details, over: nil)
        }
    }

    private mutating func tellOpened(
        _ value: JSONValue,
        _ path: String,
        _ subtype: String,
        _ facts: [EventDetail],
        over merged: RecordTime?
    ) throws {
        let number = try value.required("number")
        let created = try value.requiredTime("created_at")
        let title = try value.string("title") ?? ""
        let body = try value.string("body")?.told
        var details = facts
        let assignees = try value.objects("assignees").compactMap { try $0.string("login") }
        details.add("assignee", assignees.joined(separator: ", "))
        let labels = value.elements(name: "labels").compactMap { $0["name"]?.string ?? $0.string }
        details.add("labels", labels.joined(separator: ", "))
        let id = id(path)
        var event = GatheredEvent(
            externalID: id,
            kind: subtype == "issue" ? .ticket : .change,
            subtype: subtype,
            at: created.date,
            zone: created.zone,
            place: place,
            author: try person(value.object("user")),
            thread: id,
            text: "",
            permalink: link(value) ?? page(path),
            editedAt: try edited(value, since: created),
            editsAreStated: true,
            isDeleted: isDeletion,
            endedAt: try merged?.date ?? value.time("closed_at")?.date,
            details: details,
            raw: record.raw
        )
        func text(_ title: String, _ body: String?) -> String {
            joined("#\(number) \(title)", body, by: "\n\n")
        }
        if earlier("title") != nil || earlier("body") != nil {
            var before = event
            let earlierBody = earlier("body").map(\.told) ?? body
            before.text = text(earlier("title") ?? title, earlierBody)
            before.editedAt = nil
            tell(before)
        }
        event.text = text(title, body)
        tell(event)
    }

    private mutating func tellMerge(
        _ value: JSONValue,
        _ number: String,
        at time: RecordTime
    ) throws {
        let base = try value.object("base")?.string("ref")
        let title = try value.string("title") ?? ""
        var details = self.details
        details.add("pull request", number)
        details.add("state", "merged")
        details.add("branch", base)
        details.add("commit", try value.string("merge_commit_sha"))
        tell(
            GatheredEvent(
                externalID: id("pull/\(number)/merge"),
                kind: .change,
                subtype: "merge",
                at: time.date,
                zone: time.zone,
                place: place,
                author: try person(value.object("merged_by")),
                thread: id("pull/\(number)"),
                text: "Merged #\(number) \(title)" + (base.map { " into \($0)" } ?? ""),
                permalink: link(value) ?? page("pull/\(number)"),
                details: details,
                raw: record.raw
            )
        )
    }
}

import Foundation

/// What the columns of a table are for, by what they are usually called.
struct TableGuess {
    private let columns: [String]
    private let folded: [String]

    init(_ columns: [String]) {
        self.columns = columns
        folded = columns.map { name in
            String(name.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "_" })
        }
    }

    var mapping: Mapping {
        let text =
            all(["title", "summary", "subject", "name", "message", "text"]).prefix(1)
            + all(["description", "comment", "body", "details"]).prefix(1)
        let used = Set(
            [id, at, ended, edited, place, author, link, state].compactMap { $0 } + text
        )
        let rest = columns.filter { !used.contains($0) && !$0.isEmpty && !$0.contains(".") }
        return Mapping(
            tool: kind,
            title: "Table",
            has: [],
            is: nil,
            records: nil,
            kind: kind,
            id: id.map { ["{\($0)}"] },
            at: at.map { [$0] },
            ended: ended.map { [$0] },
            edited: edited.map { [$0] },
            subtype: nil,
            place: place.map { ["{\($0)}"] },
            author: author.map { ["{\($0)}"] },
            text: text.isEmpty ? rest.prefix(4).map { "\($0): {\($0)}" } : text.map { "{\($0)}" },
            link: link.map { ["{\($0)}"] },
            state: state.map { ["{\($0)}"] },
            over: nil,
            details: Dictionary(rest.map { ($0, $0) }, uniquingKeysWith: { first, _ in first })
        )
    }

    private func all(_ names: [String]) -> [String] {
        names.compactMap { name in folded.firstIndex(of: name).map { columns[$0] } }
    }

    private var id: String? {
        all(["id", "issue_key", "key", "number", "incident_id", "ticket", "uuid"]).first
    }

    private var at: String? {
        all([
            "created_date", "created_at", "created", "started_at", "start_time", "started",
            "opened_at", "opened", "occurred_at", "timestamp", "time", "datetime", "date", "at",
            "start", "started_date", "logged_date", "ts",
        ]).first
    }

    private var ended: String? {
        all([
            "resolution_date", "resolved_at", "resolved", "closed_at", "closed", "ended_at",
            "end_time", "ended", "end", "finished_at",
        ]).first
    }

    private var edited: String? {
        all(["updated_date", "updated_at", "updated", "modified_at", "modified"]).first
    }

    private var place: String? {
        all([
            "service", "channel", "component", "project", "repository", "place", "team", "system",
        ]).first
    }

    private var author: String? {
        all([
            "creator_name", "reporter", "author_name", "author", "author_id", "created_by", "user",
            "user_name", "owner", "from",
        ]).first
    }

    private var link: String? { all(["url", "link", "permalink", "html_url"]).first }
    private var state: String? { all(["status", "state", "original_status"]).first }

    private var kind: String {
        if !all(["priority", "assignee", "assignee_name", "issue_key", "ticket"]).isEmpty {
            return "ticket"
        }
        if !all(["severity", "alert", "monitor"]).isEmpty { return "alert" }
        if !all(["commit", "commit_sha", "deploy", "release", "version"]).isEmpty {
            return "change"
        }
        if author != nil, !all(["message", "text"]).isEmpty { return "message" }
        return state == nil ? "note" : "status"
    }
}

import Evidence
import Foundation

/// Pushes and the commits in them.
extension GitHubTelling {
    mutating func tellPush() throws {
        let value = record.value
        let ref = try value.required("ref")
        let after = try value.string("after") ?? value.string("head") ?? ""
        let commits = try value.objects("commits")
        for (index, commit) in commits.enumerated() {
            try within("commits.\(index)") { try tellPushed(commit) }
        }
        let told = try value.object("repository")?.time("pushed_at")
        let head = try value.object("head_commit")?.time("timestamp")
        let branch = Self.branch(ref)
        let isRemoved = try value.bool("deleted") == true
        var details = self.details
        details.add("branch", branch)
        details.add("commit", isRemoved ? nil : after)
        if try value.bool("forced") == true { details.add("state", "forced") }
        let time = told ?? head
        if time == nil { details.append(.receivedInstead) }
        let count = commits.count == 1 ? "1 commit" : "\(commits.count) commits"
        tell(
            GatheredEvent(
                externalID: id("push/\(ref)/\(after)"),
                kind: .change,
                subtype: "push",
                at: time?.date ?? record.received,
                zone: time?.zone,
                place: place,
                author: try person(value.object("sender"))
                    ?? person(pusher(value.object("pusher"))),
                text: isRemoved ? "Removed \(branch)" : "Pushed \(count) to \(branch)",
                permalink: link(value, "compare"),
                details: details,
                raw: record.raw
            )
        )
    }

    private func pusher(_ value: JSONValue?) throws -> GatheredPerson? {
        try GitHubPeople.author(value, login: value?.string("name"))
    }

    private mutating func tellPushed(_ commit: JSONValue) throws {
        let sha = try commit.required("id")
        let time = try commit.requiredTime("timestamp")
        let author = try GitHubPeople.author(commit.object("author"), login: nil)
        try tellCommit(commit, sha, time, by: author, saying: commit.string("message"))
    }

    /// A commit as the interface tells it.
    mutating func tellCommit(_ value: JSONValue) throws {
        let sha = try value.required("sha")
        try within("commit") {
            guard let inner = try value.object("commit") else { return }
            let signature = try inner.object("author")
            let committer = try inner.object("committer") ?? signature
            guard let time = try committer?.time("date") else {
                throw FieldFault(field: "committer.date", reason: "The time is missing.")
            }
            let login = try value.object("author")?.string("login")
            let author = try GitHubPeople.author(signature, login: login)
            try tellCommit(value, sha, time, by: author, saying: inner.string("message"))
        }
    }

    private mutating func tellCommit(
        _ value: JSONValue,
        _ sha: String,
        _ time: RecordTime,
        by author: GatheredPerson?,
        saying message: String?
    ) throws {
        var details = self.details
        details.add("commit", sha)
        tell(
            GatheredEvent(
                externalID: id("commit/\(sha)"),
                kind: .change,
                subtype: "commit",
                at: time.date,
                zone: time.zone,
                place: place,
                author: person(author),
                thread: id("commit/\(sha)"),
                text: message?.told ?? "",
                permalink: page("commit/\(sha)"),
                details: details,
                raw: record.parser.minified(value)
            )
        )
    }

    /// `main` of `refs/heads/main`.
    static func branch(_ ref: String) -> String {
        for prefix in ["refs/heads/", "refs/tags/"] where ref.hasPrefix(prefix) {
            return String(ref.dropFirst(prefix.count))
        }
        return ref
    }
}

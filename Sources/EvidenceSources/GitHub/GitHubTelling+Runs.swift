import Evidence
import Foundation

/// Workflow runs, their jobs, checks and commit statuses.
extension GitHubTelling {
    mutating func tellRun(_ value: JSONValue) throws {
        try within("workflow_run") {
            let id = try value.required("id")
            let attempt = value["run_attempt"]?.integer ?? 1
            let started =
                try attempt > 1
                ? value.time("run_started_at") ?? value.requiredTime("created_at")
                : value.requiredTime("created_at")
            let name = try value.string("name")?.told ?? value.string("path") ?? "Workflow"
            let number = try value.text("run_number").map { " #\($0)" } ?? ""
            let actor = try value.object("triggering_actor") ?? value.object("actor")
            let title = try value.string("display_title")?.told
            try tellRunning(
                value,
                id: attempt > 1 ? "runs/\(id)/\(attempt)" : "runs/\(id)",
                subtype: "workflow run",
                started: started,
                ended: value.time("updated_at"),
                author: person(actor),
                thread: attempt > 1 ? "runs/\(id)/\(attempt)" : "runs/\(id)",
                title: title.map { "\(name)\(number): \($0)" } ?? name + number
            )
        }
    }

    mutating func tellJob(_ value: JSONValue) throws {
        try within("workflow_job") {
            let run = try value.text("run_id")
            let attempt = value["run_attempt"]?.integer ?? 1
            let started = try value.time("created_at") ?? value.requiredTime("started_at")
            let failed = try value.objects("steps").filter { $0["conclusion"]?.string == "failure" }
            let steps = failed.compactMap { $0["name"]?.string }.joined(separator: ", ")
            let name = try value.string("name") ?? "Job"
            let workflow = try value.string("workflow_name").map { "\($0) / " } ?? ""
            try tellRunning(
                value,
                id: "jobs/\(value.required("id"))",
                subtype: "job",
                started: started,
                ended: value.time("completed_at"),
                author: nil,
                thread: run.map { attempt > 1 ? "runs/\($0)/\(attempt)" : "runs/\($0)" },
                title: workflow + name + (steps.isEmpty ? "" : " (\(steps))")
            )
        }
    }

    /// A check run, or the suite of them that one app makes of a commit.
    mutating func tellCheck(_ value: JSONValue) throws {
        let isSuite = value["head_branch"] != nil && value["started_at"] == nil
        try within(isSuite ? "check_suite" : "check_run") {
            let app = try value.object("app")?.string("name")
            let output = try value.object("output")?.string("title")?.told
            let name = try value.string("name") ?? app ?? "Check"
            guard let started = try value.time("started_at") ?? value.time("created_at") else {
                return tellUndated(
                    isSuite ? "check suite" : "check run",
                    id: "checks/\(try value.required("id"))",
                    name
                )
            }
            try tellRunning(
                value,
                id: (isSuite ? "check-suites/" : "checks/") + value.required("id"),
                subtype: isSuite ? "check suite" : "check run",
                started: started,
                ended: value.time("completed_at") ?? value.time("updated_at"),
                author: nil,
                thread: nil,
                title: output.map { "\(name): \($0)" } ?? name
            )
        }
    }

    mutating func tellCommitStatus(_ value: JSONValue) throws {
        let created = try value.requiredTime("created_at")
        let state = try value.required("state")
        let context = try value.string("context") ?? "status"
        var details = self.details
        details.add("state", state)
        details.add("link", link(value, "target_url"))
        tell(
            GatheredEvent(
                externalID: id("status/\(try value.required("id"))"),
                kind: .status,
                subtype: "commit status",
                at: created.date,
                zone: created.zone,
                place: place,
                text: joined("\(context): \(state)", try value.string("description")?.told),
                permalink: link(value, "target_url"),
                details: details,
                raw: record.raw
            )
        )
    }

    private mutating func tellRunning(
        _ value: JSONValue,
        id path: String,
        subtype: String,
        started: RecordTime,
        ended: RecordTime?,
        author: String?,
        thread: String?,
        title: String
    ) throws {
        let status = try value.string("status")
        let state = try value.string("conclusion") ?? status
        let isOver = status == "completed"
        var details = self.details
        details.add("state", state)
        details.add("branch", try value.string("head_branch"))
        details.add("commit", try value.string("head_sha"))
        details.add("link", link(value, "details_url"))
        let words = state?.replacing("_", with: " ") ?? "unknown"
        tell(
            GatheredEvent(
                externalID: id(path),
                kind: .status,
                subtype: subtype,
                at: started.date,
                zone: started.zone,
                place: place,
                author: author,
                thread: thread.map(id),
                text: "\(title) — \(words)",
                permalink: link(value) ?? link(value, "details_url"),
                editedAt: isOver ? ended?.date : try value.time("updated_at")?.date,
                editsAreStated: true,
                endedAt: isOver ? ended?.date : nil,
                details: details,
                raw: record.raw
            )
        )
    }
}

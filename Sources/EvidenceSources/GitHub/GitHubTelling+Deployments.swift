import Evidence
import Foundation

/// Deployments, each of their statuses, and releases.
extension GitHubTelling {
    mutating func tellDeployment(_ value: JSONValue) throws {
        try within("deployment") {
            let id = try value.required("id")
            let created = try value.requiredTime("created_at")
            let environment = try value.string("environment")
            let ref = try value.string("ref").map(Self.branch)
            var details = self.details
            details.add("environment", environment)
            details.add("branch", ref)
            details.add("commit", try value.string("sha"))
            let what = joined(
                "Deployment",
                ref.map { "of \($0)" },
                environment.map { "to \($0)" },
                by: " "
            )
            tell(
                GatheredEvent(
                    externalID: self.id("deployments/\(id)"),
                    kind: .change,
                    subtype: "deployment",
                    at: created.date,
                    zone: created.zone,
                    place: place,
                    author: try person(value.object("creator")),
                    thread: self.id("deployments/\(id)"),
                    text: joined(what, try value.string("description")?.told),
                    permalink: try value.string("sha").flatMap { page("commit/\($0)") },
                    details: details,
                    raw: record.raw
                )
            )
        }
    }

    mutating func tellDeploymentStatus(_ value: JSONValue) throws {
        if let deployment = record.value["deployment"], deployment.isObject {
            try tellDeployment(deployment)
        }
        try within("deployment_status") {
            let id = try value.required("id")
            let created = try value.requiredTime("created_at")
            let state = try value.required("state")
            let environment = try value.string("environment")
            let deployment = try value.string("deployment_url")?.split(separator: "/").last
            let link = link(value, "log_url") ?? link(value, "target_url")
            var details = self.details
            details.add("environment", environment)
            details.add("state", state)
            details.add("link", link)
            let what = "Deployment\(environment.map { " to \($0)" } ?? ""): "
            tell(
                GatheredEvent(
                    externalID: self.id("deployment-status/\(id)"),
                    kind: .status,
                    subtype: "deployment status",
                    at: created.date,
                    zone: created.zone,
                    place: place,
                    author: try person(value.object("creator")),
                    thread: deployment.map { self.id("deployments/\($0)") },
                    text: joined(
                        what + state.replacing("_", with: " "),
                        try value.string("description")?.told
                    ),
                    permalink: link,
                    details: details,
                    raw: record.raw
                )
            )
        }
    }

    mutating func tellRelease(_ value: JSONValue) throws {
        try within("release") {
            let id = try value.required("id")
            let tag = try value.required("tag_name")
            guard let created = try value.time("published_at") ?? value.time("created_at") else {
                throw FieldFault(field: "published_at", reason: "The time is missing.")
            }
            var state = "published"
            if try value.bool("prerelease") == true { state = "prerelease" }
            if try value.bool("draft") == true { state = "draft" }
            var details = self.details
            details.add("release", tag)
            details.add("state", state)
            let name = try value.string("name")?.told.flatMap { $0 == tag ? nil : $0 }
            let title = joined("Release \(tag)", name, by: ": ")
            let body = try value.string("body")?.told
            var event = GatheredEvent(
                externalID: self.id("releases/\(id)"),
                kind: .change,
                subtype: "release",
                at: created.date,
                zone: created.zone,
                place: place,
                author: try person(value.object("author")),
                text: joined(title, body, by: "\n\n"),
                permalink: link(value),
                editedAt: try edited(value, since: created),
                editsAreStated: true,
                isDeleted: isDeletion,
                details: details,
                raw: record.raw
            )
            let current = event
            if let before = earlier("body")?.told {
                event.text = title + "\n\n" + before
                event.editedAt = nil
                tell(event)
            }
            tell(current)
        }
    }
}

import Evidence
import Foundation
import Testing

@testable import EvidenceSources

/// Real records of GitHub, counted plainly beside what the source reads.
struct GitHubFixtureTests {
    @Test(.enabled(if: Fixtures.root != nil, "skipped, no fixtures"))
    func `every delivery gives its event, and none vanishes`() throws {
        let reading = try Reading.of(GitHubSource(), path: Fixtures.path("github-webhooks"))
        #expect(reading.refused.isEmpty)
        let deliveries = try Fixtures.documents("github-webhooks")
        var ids: Set<String> = []
        for (path, value) in deliveries {
            let body = try #require(value as? [String: Any])
            let event = try #require(path.split(separator: "/").first)
            let part: [String: String] = [
                "pull_request": "pull_request", "issues": "issue", "release": "release",
                "deployment": "deployment", "workflow_run": "workflow_run",
                "issue_comment": "comment", "pull_request_review": "review",
            ]
            guard let name = part[String(event)], let record = body[name] as? [String: Any],
                let repository = (body["repository"] as? [String: Any])?["full_name"] as? String
            else { continue }
            let number = record["number"] ?? record["id"] ?? ""
            let isPull = record["pull_request"] != nil
            let kind = [
                "pull_request": "pull", "issues": isPull ? "pull" : "issues", "release": "releases",
                "deployment": "deployments", "workflow_run": "runs", "issue_comment": "comment",
                "pull_request_review": "review",
            ][String(event)]
            ids.insert("\(repository.lowercased())/\(kind ?? "")/\(number)")
        }
        #expect(ids.subtracting(reading.events.map(\.externalID)).isEmpty)
        #expect(Set(reading.events.map(\.raw)).count >= deliveries.count - 12)
    }

    @Test(.enabled(if: Fixtures.root != nil, "skipped, no fixtures"))
    func `recorded answers are read, those of errors too`() throws {
        let reading = try Reading.of(GitHubSource(), path: Fixtures.path("github-rest"))
        #expect(reading.refused.isEmpty)
        #expect(reading.events.filter { $0.subtype == "error answer" }.count == 3)
        #expect(Set(reading.events.filter { $0.subtype == "release" }.map(\.externalID)).count == 2)
        let issues = reading.events.filter { $0.subtype == "issue" }
        let places = Dictionary(grouping: issues, by: \.place).mapValues(\.count)
        #expect(places["octokit-fixture-org/paginate-issues"] == 13)
    }
}

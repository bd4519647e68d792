import Evidence
import Foundation
import Testing

@testable import EvidenceSources

struct GitHubSourceTests {
    private func read(_ records: String...) throws -> Reading {
        let files = records.enumerated().map { ("\($0.offset).json", $0.element) }
        return try Reading.of(GitHubSource(), files: Dictionary(uniqueKeysWithValues: files))
    }

    private func deliver(_ event: String, _ body: String) throws -> Reading {
        try Reading.of(GitHubSource(), delivered: body, headers: ["x-github-event": event])
    }

    @Test func `a pull request is one event as it was opened, and one for its merge`() throws {
        let reading = try read(GitHubSample.pull())
        #expect(reading.refused.isEmpty)
        let opened = try #require(reading.event("shop/finder/pull/23"))
        #expect(opened.at == Date(timeIntervalSince1970: 1_669_194_000))
        #expect(opened.text == "#23 Skip alias updates\n\nSaves a minute.\nOr more.")
        #expect(opened.author == "ines-d" && opened.details.value("state") == "merged")
        #expect(opened.details.value("repository") == "shop/finder")
        #expect(opened.details.value("pull request") == "23")
        #expect(opened.endedAt == Date(timeIntervalSince1970: 1_669_197_600))
        let merge = try #require(reading.event("shop/finder/pull/23/merge"))
        #expect(merge.kind == .change && merge.author == "tomo")
        #expect(merge.thread == opened.externalID && merge.details.value("commit") == "abc1")
    }

    @Test(arguments: [
        ("pull_request", "closed", "pull_request", GitHubSample.pull()),
        ("pull_request_review", "submitted", "review", GitHubSample.review),
        ("deployment", "created", "deployment", GitHubSample.deployment),
        ("deployment_status", "created", "deployment_status", GitHubSample.deploymentStatus),
        ("issue_comment", "created", "comment", GitHubSample.comment),
        ("workflow_run", "completed", "workflow_run", GitHubSample.run),
    ])
    func `a record by either road is the same event`(
        event: String,
        action: String,
        name: String,
        record: String
    ) throws {
        let asked = try read(record)
        let body = GitHubSample.delivery(action, name, record)
        let delivered = try deliver(event, body)
        let saved = try Reading.of(GitHubSource(), files: ["\(event)/1.json": body])
        #expect(asked.refused.isEmpty && !asked.events.isEmpty)
        #expect(delivered.comparable == asked.comparable)
        #expect(saved.comparable == asked.comparable)
    }

    @Test func `a commit in a push is the commit of the interface`() throws {
        let asked = try read(GitHubSample.commit)
        let pushed = try deliver("push", GitHubSample.push)
        var commit = try #require(pushed.comparable.first { $0.subtype == "commit" })
        #expect(commit.zone == "+01:00")
        commit.zone = nil
        #expect([commit] == asked.comparable)
        #expect(asked.people.first { $0.externalID == "ines-d" }?.email == "ines@shop.example")
        let push = try #require(pushed.event("shop/finder/push/refs/heads/main/abc1"))
        #expect(push.text == "Pushed 1 commit to main" && push.author == "tomo")
    }

    @Test func `an edit tells the words of before and of after`() throws {
        let body = GitHubSample.delivery(
            "edited",
            "pull_request",
            GitHubSample.pull(title: "Skip alias updates in migrations"),
            #", "changes": {"title": {"from": "Skip alias updates"}}"#
        )
        let events = try deliver("pull_request", body).events
            .filter { $0.externalID == "shop/finder/pull/23" }
        #expect(
            events.map { $0.text.prefix(25) } == [
                "#23 Skip alias updates\n\nS", "#23 Skip alias updates in",
            ]
        )
        #expect(events[0].editedAt == nil && events[1].editedAt != nil)
    }

    @Test func `a type that is not known is kept with its raw record`() throws {
        let body = GitHubSample.delivery("created", "label", #"{"id": 1, "name": "flaky"}"#)
        let event = try #require(try deliver("label", body).events.first)
        #expect(event.kind == .other && event.text == "Label created flaky")
        #expect(event.at == Date(timeIntervalSince1970: 1_670_337_000))
        #expect(event.details.first { $0.name == "time" }?.doubt != nil)
        #expect(event.raw.contains("flaky"))
    }

    @Test func `what is wrong is refused by record and field`() throws {
        let broken = GitHubSample.delivery("opened", "pull_request", #"{"number": 1, "title": 3}"#)
        let reading = try deliver("pull_request", broken)
        #expect(reading.refused.map(\.location) == ["pull_request, field pull_request.created_at"])
    }

    @Test func `only a delivery that was signed with the secret is authentic`() {
        let body = Array("Hello, World!".utf8)
        func isAuthentic(_ signature: String) -> Bool {
            let headers = ["x-hub-signature-256": signature]
            let delivery = Delivery(headers: headers, body: body, receivedAt: .now)
            return GitHubSource().isAuthentic(delivery, secret: "It's a Secret to Everybody")
        }
        let right = "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"
        #expect(isAuthentic("sha256=" + right))
        #expect(!isAuthentic("sha256=" + right.replacing("7571", with: "7572")))
        #expect(!isAuthentic(right) && !isAuthentic("sha256=") && !isAuthentic("sha256=zz"))
    }
}

import Evidence
import Foundation
import Testing

@testable import EvidenceSources

struct JiraSourceTests {
    static let ines = #"{"accountId": "5c", "displayName": "Ines Duarte", "active": true}"#
    static let issue = """
        {"id": "100", "key": "SHOP-7", "self": "https://shop.example/rest/api/2/issue/100",
         "fields": {"summary": "Alias is not moved", "description": "Since *yesterday*.",
          "issuetype": {"name": "Bug"}, "status": {"name": "In Progress"}, "priority": {"name": "High"},
          "project": {"key": "SHOP", "name": "Shop"}, "reporter": \(ines), "assignee": null,
          "created": "2022-12-06T15:00:00.000+0100", "updated": "2022-12-06T16:00:00.250+0100",
          "labels": ["search"], "resolutiondate": null}}
        """
    static let comment = """
        {"id": "9", "self": "https://shop.example/rest/api/2/issue/100/comment/9", "author": \(ines),
         "body": "Moved by hand.", "created": "2022-12-06T15:36:00.000+0100",
         "updated": "2022-12-06T15:36:00.000+0100"}
        """
    static let items = """
        [{"field": "status", "fromString": "To Do", "toString": "In Progress"}]
        """

    private func read(_ text: String) throws -> Reading {
        try Reading.of(JiraSource(), files: ["answer.json": text])
    }

    @Test func `a ticket, its comments and its history are the same by either road`() throws {
        let whole = Self.issue.replacing(
            "\"resolutiondate\": null}",
            with: """
                "resolutiondate": null, "comment": {"comments": [\(Self.comment)]}},
                "changelog": {"histories": [{"id": "44", "author": \(Self.ines),
                 "created": "2022-12-06T16:00:00.250+0100", "items": \(Self.items)}]}
                """
        )
        let asked = try read(#"{"startAt": 0, "total": 1, "issues": [\#(whole)]}"#)
        let said = try Reading.of(
            JiraSource(),
            delivered: """
                {"webhookEvent": "comment_created", "issue": \(Self.issue), "comment": \(Self.comment)}
                """
        )
        let changed = try Reading.of(
            JiraSource(),
            delivered: """
                {"webhookEvent": "jira:issue_updated", "timestamp": 1670338800300, "user": \(Self.ines),
                 "issue": \(Self.issue), "changelog": {"id": "44", "items": \(Self.items)}}
                """
        )
        #expect(asked.refused.isEmpty)
        #expect(
            asked.comparable.map(\.externalID) == ["SHOP-7", "comments/9", "SHOP-7/changes/44"]
        )
        #expect(said.comparable == Array(asked.comparable.prefix(2)))
        #expect(changed.comparable == [asked.comparable[0], asked.comparable[2]])
    }

    @Test func `a ticket tells its state, people, link and zone`() throws {
        let event = try #require(try read(Self.issue).events.first)
        #expect(event.kind == .ticket && event.author == "5c" && event.zone == "+01:00")
        #expect(event.details.value("state") == "In Progress")
        #expect(event.permalink == "https://shop.example/browse/SHOP-7")
        #expect(event.text == "SHOP-7 Alias is not moved\n\nSince *yesterday*.")
        #expect(event.editedAt == Date(timeIntervalSince1970: 1_670_338_800.25))
    }

    @Test func `text as a tree of nodes is read too`() throws {
        let tree = """
            {"type": "doc", "content": [{"type": "paragraph", "content": [
              {"type": "text", "text": "Ask "}, {"type": "mention", "attrs": {"text": "@Tomo"}}]},
              {"type": "paragraph", "content": [{"type": "text", "text": "Then wait."}]}]}
            """
        let whole = Self.issue.replacing("\"Since *yesterday*.\"", with: tree)
        #expect(try read(whole).events.first?.text.hasSuffix("Ask @Tomo\nThen wait.") == true)
    }

    @Test func `an exported ticket is a page with a head`() throws {
        let page = """
            ---json
            {"title": "SHOP-8", "summary": "Check alias", "date": "2022-12-07T10:00:00.000-0500",
             "updated": "2022-12-07T11:00:00.000-0500", "status": "Closed", "reporter": "Ines Duarte",
             "project": {"key": "SHOP", "title": "Shop"},
             "comments": [{"author": "Tomo", "date": "2022-12-07T10:30:00.000-0500", "body": "Done."}]}
            ---
            Every night, "really".
            """
        let reading = try Reading.of(
            JiraSource(),
            files: ["SHOP-8.md": page, "README.md": "# Tickets"]
        )
        #expect(reading.refused.isEmpty)
        #expect(reading.events.map(\.kind) == [.ticket, .note])
        #expect(reading.events.first?.text == "SHOP-8 Check alias\n\nEvery night, \"really\".")
        #expect(reading.events.first?.zone == "-05:00" && reading.events.last?.author == "tomo")
    }

    @Test func `a deleted ticket is marked, an unknown event is kept`() throws {
        let gone = try Reading.of(
            JiraSource(),
            delivered: #"{"webhookEvent": "jira:issue_deleted", "issue": \#(Self.issue)}"#
        )
        #expect(gone.events.map(\.isDeleted) == [true])
        let odd = try Reading.of(
            JiraSource(),
            delivered: #"{"webhookEvent": "sprint_started", "timestamp": 1670338800300}"#
        )
        #expect(odd.events.map(\.kind) == [.other])
    }

    @Test func `what is wrong is refused by record and field`() throws {
        let broken = Self.issue.replacing("2022-12-06T15:00:00.000+0100", with: "yesterday")
        let reading = try read(#"{"issues": [\#(broken)]}"#)
        #expect(reading.refused.map(\.location) == ["answer.json, record 1, field fields.created"])
    }

    @Test(.enabled(if: Fixtures.root != nil, "skipped, no fixtures"))
    func `every exported ticket is read with its comments`() throws {
        let reading = try Reading.of(JiraSource(), path: Fixtures.path("jira-fluid-infra"))
        #expect(reading.refused.isEmpty)
        #expect(reading.events.filter { $0.kind == .ticket }.count == 122)
        let deliveries = try Reading.of(
            JiraSource(),
            path: Fixtures.path("webhooks-alerting-and-ci/jira")
        )
        #expect(deliveries.refused.isEmpty && !deliveries.events.isEmpty)
    }

    @Test func `a page whose head is empty is refused`() throws {
        let reading = try Reading.of(JiraSource(), files: ["OPS-1.md": "---json\n---\nwords"])
        #expect(reading.refused.map(\.location) == ["OPS-1.md"])
    }
}

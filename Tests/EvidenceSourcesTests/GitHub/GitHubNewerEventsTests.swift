import Evidence
import EvidenceSources
import Foundation
import Testing

/// Webhooks that keep their time in a part of their own.
struct GitHubNewerEventsTests {
    private let start = Date(timeIntervalSince1970: 1_767_603_600)
    private let sender = #""sender": {"login": "nia", "id": 5}"#
    private let repository = """
        "repository": {"id": 1, "full_name": "shop/web", "pushed_at": 1, "created_at": 2,
         "html_url": "https://github.com/shop/web", "owner": {"login": "shop"}}
        """

    private func issue(_ number: Int) -> String {
        """
        {"id": 9\(number), "number": \(number), "title": "T\(number)", "state": "open",
         "user": {"login": "nia"}, "html_url": "https://github.com/shop/web/issues/\(number)",
         "created_at": "2026-01-05T09:00:00Z", "updated_at": "2026-01-05T09:00:00Z"}
        """
    }

    @Test(
        arguments: [
            #""merge_group": {"head_commit": {"timestamp": "2026-01-05T09:00:00Z"}}"#,
            #""environment": "live", "deployment_callback_url": "x", "deployment": {"created_at": "2026-01-05T09:00:00Z"}"#,
            #""projects_v2_item": {"id": 3, "updated_at": "2026-01-05T09:00:00Z"}"#,
            #""thing": {"inner": {"of": {"created_at": "2026-01-05T09:00:00Z"}}}"#,
        ]
    )
    func `an event stands at the time that its parts give`(parts: String) throws {
        let body = #"{"action": "done", \#(parts), \#(repository), \#(sender)}"#
        let reading = try Reading.of(GitHubSource(), delivered: body)
        #expect(reading.events.map(\.at) == [start])
        #expect(reading.events.first?.details.contains { $0.doubt != nil } == false)
    }

    @Test func `a sub-issue tells both issues, and typing is a version of one`() throws {
        let body = """
            {"action": "sub_issue_added", "sub_issue": \(issue(12)), "parent_issue": \(issue(11)),
             \(repository), \(sender)}
            """
        let reading = try Reading.of(GitHubSource(), delivered: body)
        let ids = Set(reading.events.map(\.externalID))
        #expect(ids.contains { $0.hasSuffix("/issues/12") })
        #expect(ids.contains { $0.hasSuffix("/issues/11") } && ids.count == 3)
        #expect(reading.events.allSatisfy { $0.at == start })
        let typed = #"{"action": "typed", "issue": \#(issue(12)), \#(repository), \#(sender)}"#
        let second = try Reading.of(GitHubSource(), delivered: typed)
        #expect(second.events.count == 1 && ids.isSuperset(of: second.events.map(\.externalID)))
    }
}

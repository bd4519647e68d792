import Evidence
import Foundation
import Testing

@testable import EvidenceSources

struct MattermostLiveTests {
    private let access = [
        "address": "https://chat.example", "token": "t0ken", "channels": "~search",
    ]
    private let from = Date(timeIntervalSince1970: 1_670_330_000)
    private let now = Date(timeIntervalSince1970: 1_670_340_000)

    private func post(_ id: String, _ at: Int, _ words: String, _ more: String = "") -> String {
        """
        {"id": "\(id)", "create_at": \(at), "update_at": \(at), "edit_at": 0, "delete_at": 0,
         "user_id": "idnia", "channel_id": "idsearch", "message": "\(words)", "type": "" \(more)}
        """
    }

    private func list(_ posts: [(String, String)]) -> String {
        let order = posts.map { "\"\($0.0)\"" }.joined(separator: ",")
        let all = posts.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ",")
        return #"{"order": [\#(order)], "posts": {\#(all)}}"#
    }

    private func interface(_ more: [String: [WebAnswer]] = [:]) -> StubbedInterface {
        let people = """
            [{"id": "idnia", "username": "nia", "first_name": "Nia", "email": "nia@shop.example"},
             {"id": "idravi", "username": "ravi"}]
            """
        let channels = """
            [{"id": "idsearch", "name": "search", "type": "O", "header": "On call: nia"},
             {"id": "idother", "name": "other", "type": "O"}, {"id": "idd", "name": "a__b", "type": "D"}]
            """
        return StubbedInterface(
            [
                "/api/v4/users/me": [.json(#"{"id": "idbot", "username": "debrief"}"#)],
                "/api/v4/users/me/teams": [.json(#"[{"id": "idshop", "name": "shop"}]"#)],
                "/api/v4/users/me/teams/idshop/channels": [.json(channels)],
                "/api/v4/users/ids": [.json(people)],
            ].merging(more) { $1 }
        )
    }

    private let reaction = """
        , "metadata": {"reactions": [{"user_id": "idravi", "emoji_name": "eyes"}]}
        """

    @Test func `a post is the same by interface, export and webhook`() async throws {
        let interface = interface([
            "/api/v4/channels/idsearch/posts": [
                .json(list([("p1", post("p1", 1_670_336_880_123, "Is it down?"))]))
            ]
        ])
        var fetching = Fetching()
        try await fetching.run(MattermostSource(), access, interface, from: from, now: now)
        let line = """
            {"type": "post", "post": {"team": "shop", "channel": "search", "user": "nia", \
            "message": "Is it down?", "create_at": 1670336880123}}
            """
        let file = try Reading.of(MattermostSource(), files: ["import.jsonl": line])
        let delivered = try Reading.of(
            MattermostSource(),
            delivered: """
                {"token": "t", "team_domain": "shop", "channel_name": "search", "user_name": "nia",
                 "timestamp": 1670336880123, "text": "Is it down?", "post_id": "p1"}
                """
        )
        #expect(fetching.comparable == file.comparable && fetching.events.count == 1)
        #expect(fetching.comparable == delivered.comparable)
        #expect(fetching.refused.isEmpty)
        let asked = await interface.asked.map(\.address.path)
        #expect(!asked.contains { $0.contains("idother") || $0.contains("idd/") })
    }

    @Test func `threads are read whole and once, over pages that go back to the window`()
        async throws
    {
        let start = 1_670_339_000_000
        var first = (0..<199).map { number in
            let id = "a\(number)"
            return (id, post(id, start - number * 1000, "words \(number)"))
        }
        first.insert(("r2", post("r2", start + 1, "me too", #", "root_id": "old""#)), at: 0)
        let old = post("old", 1_670_320_000_000, "Search is odd", reaction + #", "reply_count": 2"#)
        let thread = list([
            ("old", old), ("r1", post("r1", start - 400_000, "how?", #", "root_id": "old""#)),
            ("r2", post("r2", start + 1, "me too", #", "root_id": "old""#)),
        ])
        let second = [("r1", post("r1", start - 400_000, "how?", #", "root_id": "old""#))]
        let interface = interface([
            "/api/v4/channels/idsearch/posts?per_page=200": [.json(list(first))],
            "/api/v4/channels/idsearch/posts?per_page=200&before=a198": [
                WebAnswer(status: 429, headers: ["x-ratelimit-reset": "2"]), .json(list(second)),
            ],
            "/api/v4/posts/old/thread": [.json(thread)],
        ])
        var fetching = Fetching()
        try await fetching.run(MattermostSource(), access, interface, from: from, now: now)
        #expect(fetching.events.count == 199 + 3 && fetching.waits == [.seconds(2)])
        let root = try #require(fetching.events.first { $0.text == "Search is odd" })
        #expect(root.at < from && root.thread == root.externalID, "it is what the replies are to")
        #expect(root.reactions.first?.people == ["ravi"])
        let replies = fetching.events.filter { $0.thread == root.externalID }
        #expect(replies.count == 3)
        let threads = await interface.asked.filter { $0.address.path.hasSuffix("/thread") }
        #expect(threads.count == 1)
    }

    @Test func `later rounds ask for what changed since`() async throws {
        let deleted = """
            {"id": "p1", "create_at": 1670336880123, "update_at": 1670340030000, "edit_at": 0,
             "delete_at": 1670340030000, "user_id": "idnia", "message": "", "type": ""}
            """
        let interface = interface([
            "/api/v4/channels/idsearch/posts?per_page=200": [
                .json(list([("p1", post("p1", 1_670_336_880_123, "Is it down?"))]))
            ],
            "/api/v4/channels/idsearch/posts?since=1670339880000": [
                .json(list([("p1", deleted)]))
            ],
        ])
        var fetching = Fetching()
        try await fetching.run(MattermostSource(), access, interface, from: from, now: now)
        let later = now.addingTimeInterval(60)
        try await fetching.run(MattermostSource(), access, interface, from: from, now: later)
        #expect(fetching.events.map(\.isDeleted) == [false, true])
        #expect(Set(fetching.events.map(\.externalID)).count == 1)
    }

    @Test func `the account is told, and one that is not taken`() async throws {
        #expect(try await MattermostSource().test(Access(access), interface()) == "debrief")
        await #expect(throws: AccessFault("Mattermost did not accept the token.")) {
            let closed = StubbedInterface(["/api/v4/users/me": [WebAnswer(status: 401)]])
            return try await MattermostSource().test(Access(access), closed)
        }
    }
}

import Evidence
import Foundation
import Testing

@testable import EvidenceSources

struct SlackLiveTests {
    private let from = Date(timeIntervalSince1970: 1_670_300_000)
    private let root = """
        {"type": "message", "user": "UINES01", "text": "found <@UTOMO01>", "ts": "1670337000.000200",
         "thread_ts": "1670337000.000200", "reply_count": 1}
        """
    private let reply = """
        {"type": "message", "user": "UTOMO01", "text": "on it", "ts": "1670337060.000100",
         "thread_ts": "1670337000.000200"}
        """

    private func interface(_ more: [String: [WebAnswer]] = [:]) -> StubbedInterface {
        let users = """
            {"ok": true, "members": [{"id": "UINES01", "name": "ines"}, {"id": "UTOMO01", "name": "tomo"}]}
            """
        let channels = """
            {"ok": true, "channels": [{"id": "C1", "name": "search", "is_member": true},
             {"id": "C2", "name": "random", "is_member": false}]}
            """
        let groups =
            #"{"ok": true, "usergroups": [{"id": "S1", "handle": "search-team", "name": "Search"}]}"#
        let history = """
            {"ok": true, "messages": [\(root)], "has_more": true,
             "response_metadata": {"next_cursor": "bmV4dA=="}}
            """
        return StubbedInterface(
            [
                "/api/users.list": [.json(users)], "/api/usergroups.list": [.json(groups)],
                "/api/conversations.list": [.json(channels)],
                "/api/conversations.history": [
                    .json(history), WebAnswer(status: 429, headers: ["retry-after": "60"]),
                    .json(#"{"ok": true, "messages": []}"#),
                ],
                "/api/conversations.replies": [
                    .json(#"{"ok": true, "messages": [\#(root), \#(reply)]}"#)
                ],
            ].merging(more) { $1 }
        )
    }

    /// Asks to the end, with the handles that are stored by then.
    private func fetched(_ interface: StubbedInterface, _ access: [String: String]) async throws
        -> (pages: [FetchedPage], cursor: String?)
    {
        var pages: [FetchedPage] = []
        var cursor: String?
        for _ in 0..<30 {
            let page = try await SlackSource().fetch(
                FetchRequest(
                    access: Access(access),
                    from: from,
                    cursor: cursor,
                    now: from.addingTimeInterval(86400),
                    handles: { _ in ["UTOMO01": "tomo", "UINES01": "ines"] }
                ),
                interface
            )
            pages.append(page)
            cursor = page.cursor
            if page.isCaughtUp { return (pages, cursor) }
        }
        Issue.record("It never came to an end.")
        return (pages, cursor)
    }

    @Test func `channels, their history and threads come page by page`() async throws {
        let interface = interface()
        let (pages, _) = try await fetched(interface, ["token": "xoxb"])
        let events = pages.flatMap(\.gathered).compactMap { told -> GatheredEvent? in
            if case .event(let event) = told { event } else { nil }
        }
        #expect(Set(events.map(\.externalID)) == ["C1:1670337000.000200", "C1:1670337060.000100"])
        #expect(events.first?.text == "found @tomo")
        #expect(events.last?.thread == "C1:1670337000.000200")
        #expect(pages.allSatisfy { $0.refused.isEmpty })
        let handles = pages.flatMap(\.gathered).compactMap { told -> String? in
            if case .person(let person) = told { person.handle } else { nil }
        }
        #expect(Set(handles) == ["ines", "tomo"])
        let asked = await interface.asked.map { $0.address.absoluteString }
        #expect(!asked.contains { $0.contains("channel=C2") })
        #expect(asked.contains { $0.contains("cursor=bmV4dA%3D%3D") })
        #expect(asked.contains { $0.contains("oldest=1670300000.000000") })
        #expect(await interface.asked.allSatisfy { $0.headers["authorization"] == "Bearer xoxb" })
    }

    @Test func `a limit is waited for, and how long it all takes is told`() async throws {
        let (pages, _) = try await fetched(interface(), ["token": "xoxb"])
        let limited = try #require(pages.first { $0.wait > .zero })
        #expect(limited.wait == .seconds(60) && limited.gathered.isEmpty)
        #expect(limited.progress == "5 requests done, at least 2 to go, about 2 minutes.")
        #expect(pages.last?.progress == "Up to date after 6 requests.")
    }

    @Test func `a thread that began before the window and goes on in it is found`() async throws {
        let old = """
            {"type": "message", "user": "UINES01", "text": "who owns it?", "ts": "1669000000.000100",
             "thread_ts": "1669000000.000100", "reply_count": 2, "latest_reply": "1670337090.000100"}
            """
        let still = """
            {"type": "message", "user": "UINES01", "text": "lunch", "ts": "1669000500.000100",
             "thread_ts": "1669000500.000100", "reply_count": 2, "latest_reply": "1669000900.000100"}
            """
        let late = """
            {"type": "message", "user": "UTOMO01", "text": "we do", "ts": "1670337090.000100",
             "thread_ts": "1669000000.000100"}
            """
        let calm = #"{"ok": true, "messages": []}"#
        let history = "/api/conversations.history?channel=C1&limit=200"
        let interface = interface([
            "\(history)&oldest=1670300000.000000": [.json(calm)],
            "\(history)&oldest=1667708000.000000&latest=1670300000.000000": [
                .json(#"{"ok": true, "messages": [\#(old), \#(still)]}"#)
            ],
            "/api/conversations.replies": [
                .json(#"{"ok": true, "messages": [\#(old), \#(late)]}"#)
            ],
        ])
        let (pages, _) = try await fetched(interface, ["token": "xoxb"])
        let events = pages.flatMap(\.gathered).compactMap { told -> GatheredEvent? in
            if case .event(let event) = told { event } else { nil }
        }
        #expect(Set(events.map(\.text)) == ["who owns it?", "we do"])
        let asked = await interface.asked.map { $0.address.absoluteString }
            .filter { $0.contains("replies") }
        #expect(asked.count == 1)
        #expect(
            asked.first?.hasSuffix("ts=1669000000.000100&limit=200&oldest=1670300000.000000")
                == true
        )
    }

    @Test func `what files hold is fetched once, where the token may read it`() async throws {
        let file = { (id: String, size: Int) in
            """
            {"id": "\(id)", "name": "\(id).png", "mimetype": "image/png", "size": \(size),
             "url_private_download": "https://files.slack.com/files-pri/T1-\(id)/download/a.png?t=1"}
            """
        }
        let message = """
            {"type": "message", "user": "UINES01", "text": "look", "ts": "1670337000.000200",
             "files": [\(file("F1", 4)), \(file("F2", 4)), \(file("F3", 99_000_000)), \(file("F4", 4))]}
            """
        let interface = interface([
            "/api/conversations.history": [.json(#"{"ok": true, "messages": [\#(message)]}"#)],
            "/files-pri/T1-F1/download/a.png": [
                WebAnswer(status: 429, headers: ["retry-after": "2"]),
                WebAnswer(status: 200, headers: ["content-type": "image/png"], body: [1, 2, 3, 4]),
            ],
            "/files-pri/T1-F2/download/a.png": [
                WebAnswer(status: 200, headers: ["content-type": "text/html"], body: [60])
            ],
        ])
        var cursor: String?
        var gathered: [Gathered] = []
        for round in 0..<40 {
            let page = try await SlackSource().fetch(
                FetchRequest(
                    access: Access(["token": "xoxb"]),
                    from: from,
                    cursor: cursor,
                    now: from.addingTimeInterval(86400 + Double(round)),
                    keptFiles: { _ in ["F4"] }
                ),
                interface
            )
            gathered += page.gathered
            cursor = page.cursor
            if page.isCaughtUp, round > 20 { break }
        }
        let contents = gathered.compactMap { told -> GatheredContent? in
            if case .content(let content) = told { content } else { nil }
        }
        let first = try #require(contents.first)
        #expect(first.event == "C1:1670337000.000200" && first.file == "F1")
        #expect(first.bytes == [1, 2, 3, 4])
        let asked = await interface.asked.filter { $0.address.host() == "files.slack.com" }
        #expect(asked.allSatisfy { $0.headers["authorization"] == "Bearer xoxb" })
        #expect(asked.count { $0.address.path.contains("F2") } == 1, "what is lost is left")
        #expect(
            !asked.contains { $0.address.path.contains("F3") || $0.address.path.contains("F4") }
        )
    }

    @Test func `a channel that the app was not added to is passed over`() async throws {
        let interface = interface([
            "/api/conversations.history": [.json(#"{"ok": false, "error": "not_in_channel"}"#)]
        ])
        let (pages, _) = try await fetched(interface, ["token": "xoxb", "channels": "#random"])
        #expect(pages.allSatisfy { $0.refused.isEmpty } && pages.last?.isCaughtUp == true)
    }

    @Test func `a token that is not taken is told in words`() async throws {
        let interface = StubbedInterface([
            "/api/auth.test": [.json(#"{"ok": false, "error": "invalid_auth"}"#)]
        ])
        await #expect(throws: AccessFault("Slack did not accept the token.")) {
            try await SlackSource().test(Access(["token": "x"]), interface)
        }
    }
}

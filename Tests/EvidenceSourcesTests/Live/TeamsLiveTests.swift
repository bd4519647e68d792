import Evidence
import Foundation
import Testing

@testable import EvidenceSources

struct TeamsLiveTests {
    private let from = Date(timeIntervalSince1970: 1_670_330_000)
    private let now = Date(timeIntervalSince1970: 1_670_340_000)
    private let graph = "https://graph.microsoft.com/v1.0"
    private let messages = "/v1.0/teams/t1/channels/19:abc@thread.tacv2/messages/delta"

    private func access(_ tenant: String) -> [String: String] {
        [
            "tenant": tenant, "client": "app", "secret": "s3cret+1", "teams": "Shop",
            "channels": "Search",
        ]
    }

    private func message(_ id: String, _ time: String, _ more: String = "") -> String {
        """
        {"id": "\(id)", "createdDateTime": "\(time)", "lastModifiedDateTime": "\(time)",
         "subject": null, "body": {"contentType": "html", "content": "<p>Down?</p>"},
         "from": {"user": {"id": "u1", "displayName": "Nia"}}, "reactions": [],
         "channelIdentity": {"teamId": "t1", "channelId": "19:abc@thread.tacv2"} \(more)}
        """
    }

    private func interface(_ tenant: String, _ more: [String: [WebAnswer]] = [:])
        -> StubbedInterface
    {
        let channels = """
            {"value": [{"id": "19:abc@thread.tacv2", "displayName": "Search",
              "membershipType": "standard"}, {"id": "19:no@thread.tacv2", "displayName": "Else",
              "membershipType": "private"}]}
            """
        let people = """
            {"value": [{"id": "u1", "displayName": "Nia", "mail": "nia@shop.example",
              "userPrincipalName": "nia@shop.example", "accountEnabled": true}]}
            """
        return StubbedInterface(
            [
                "/\(tenant)/oauth2/v2.0/token": [
                    .json(#"{"access_token": "t0ken", "expires_in": 3599}"#)
                ],
                "/v1.0/users": [.json(people)],
                "/v1.0/teams": [
                    .json(
                        #"{"value": [{"id": "t1", "displayName": "Shop"}, {"id": "t2", "displayName": "B"}]}"#
                    )
                ],
                "/v1.0/teams/t1/channels": [.json(channels)],
            ].merging(more) { $1 }
        )
    }

    @Test func `a channel is read with its replies, page by page`() async throws {
        let reply = message("12", "2022-12-06T14:29:00Z", #", "replyToId": "11""#)
        let early = message("8", "2022-11-06T14:29:00Z")
        let replies = """
            , "replies": [\(reply)], "replies@odata.nextLink": "\(graph)/teams/t1/more?$skip=1"
            """
        let next = "\(graph)/teams/t1/channels/19:abc@thread.tacv2/messages/delta?$skiptoken=x"
        let root = message("11", "2022-12-06T14:28:00Z", replies)
        let first = #"{"@odata.nextLink": "\#(next)", "value": [\#(root)]}"#
        let third = message("13", "2022-12-06T14:30:00Z", #", "replyToId": "11""#)
        let last = #"{"@odata.deltaLink": "\#(graph)/x?$deltatoken=y", "value": [\#(early)]}"#
        let interface = interface(
            "shop-1",
            [
                messages: [
                    .json(first), WebAnswer(status: 429, headers: ["retry-after": "11"]),
                    .json(last),
                ],
                "/v1.0/teams/t1/more": [.json(#"{"value": [\#(third)]}"#)],
            ]
        )
        var fetching = Fetching()
        try await fetching.run(TeamsSource(), access("shop-1"), interface, from: from, now: now)
        #expect(fetching.refused.isEmpty && fetching.waits == [.seconds(11)])
        let ids = fetching.events.map { $0.externalID.split(separator: ":").last.map(String.init) }
        #expect(Set(ids) == ["11", "12", "13"], "what lies before the window is left out")
        #expect(fetching.events.filter { $0.thread?.hasSuffix(":11") == true }.count == 2)
        let asked = await interface.asked
        let tokens = asked.filter { $0.method == "POST" }
        #expect(tokens.count == 1, "a token is asked for once an hour")
        #expect(String(decoding: tokens[0].body, as: UTF8.self).contains("s3cret%2B1"))
        #expect(asked.dropFirst().allSatisfy { $0.headers["authorization"] == "Bearer t0ken" })
        #expect(
            !asked.contains { $0.address.path.contains("t2") || $0.address.path.contains("no@") }
        )
        let filter = asked.first { $0.address.path == messages }?.address.query() ?? ""
        #expect(filter.contains("lastModifiedDateTime%20gt%202022-12-06T12:33:20Z"))
        let names = fetching.gathered.compactMap { told -> String? in
            if case .place(let place) = told { place.name } else { nil }
        }
        #expect(names == ["Shop / Search"])
    }

    @Test func `a message is the same by interface and file`() async throws {
        let answer = #"{"value": [\#(message("11", "2022-12-06T14:28:00Z"))]}"#
        let interface = interface("shop-2", [messages: [.json(answer)]])
        var fetching = Fetching()
        try await fetching.run(TeamsSource(), access("shop-2"), interface, from: from, now: now)
        let file = try Reading.of(TeamsSource(), files: ["messages.json": answer])
        #expect(fetching.comparable == file.comparable && fetching.events.count == 1)
    }

    @Test func `what is older than eight months is read from whole channels`() async throws {
        let list = "/v1.0/teams/t1/channels/19:abc@thread.tacv2/messages"
        let next = "\(graph)/teams/t1/channels/19:abc@thread.tacv2/messages?$skiptoken=2"
        let old =
            #"{"value": [\#(message("1", "2020-12-06T14:28:00Z"))], "@odata.nextLink": "\#(next)"}"#
        let interface = interface("shop-3", [list: [.json(old)]])
        var fetching = Fetching()
        try await fetching.run(
            TeamsSource(),
            access("shop-3"),
            interface,
            from: Date(timeIntervalSince1970: 1_640_000_000),
            now: now
        )
        #expect(fetching.events.isEmpty)
        #expect(await interface.asked.filter { $0.address.path == list }.count == 1)
    }

    @Test func `an app that may not read people reads the rest`() async throws {
        let answer = #"{"value": [\#(message("11", "2022-12-06T14:28:00Z"))]}"#
        let interface = interface(
            "shop-4",
            ["/v1.0/users": [WebAnswer(status: 403)], messages: [.json(answer)]]
        )
        var fetching = Fetching()
        try await fetching.run(TeamsSource(), access("shop-4"), interface, from: from, now: now)
        #expect(fetching.events.count == 1)
        let who = try await TeamsSource().test(Access(access("shop-4")), interface)
        #expect(who == "an app that sees 1 team of those named")
    }

    @Test func `a secret that is not taken is told in words`() async throws {
        let closed = StubbedInterface(["/shop-5/oauth2/v2.0/token": [WebAnswer(status: 401)]])
        await #expect(
            throws: AccessFault("Microsoft did not accept the tenant, client or secret.")
        ) {
            try await TeamsSource().test(Access(access("shop-5")), closed)
        }
    }
}

import Evidence
import Foundation
import Testing

@testable import EvidenceSources

struct SlackEventsTests {
    private let secret = "s1gning"
    private let sent = Date(timeIntervalSince1970: 1_670_337_000)

    private func delivery(_ body: String, _ signature: String?, at received: Date) -> Delivery {
        var headers = ["x-slack-request-timestamp": "1670337000"]
        if let signature { headers["x-slack-signature"] = signature }
        return Delivery(headers: headers, body: Array(body.utf8), receivedAt: received)
    }

    @Test func `only a fresh delivery that was signed is authentic`() {
        // Worked out with another program: HMAC-SHA256 of v0:1670337000:{}.
        let right = "v0=4dbfa6d74e51e6b3a1899fc5d5212b8088f844b7ca5aace941e3f02ccac12bdb"
        let source = SlackSource()
        #expect(source.isAuthentic(delivery("{}", right, at: sent), secret: secret))
        #expect(!source.isAuthentic(delivery("{ }", right, at: sent), secret: secret))
        #expect(!source.isAuthentic(delivery("{}", nil, at: sent), secret: secret))
        let late = delivery("{}", right, at: sent.addingTimeInterval(301))
        #expect(!source.isAuthentic(late, secret: secret))
    }

    @Test func `the challenge is answered and tells nothing`() throws {
        let body = #"{"type": "url_verification", "challenge": "c4"}"#
        #expect(SlackSource().answer(to: delivery(body, nil, at: sent)) == DeliveryAnswer("c4"))
        #expect(try Reading.of(SlackSource(), delivered: body).gathered.isEmpty)
        #expect(SlackSource().answer(to: delivery("[", nil, at: sent)) == nil)
    }

    @Test func `a message by event is that of an export, however often it is sent`() throws {
        let message = """
            {"type": "message", "user": "UINES01", "text": "hi <@UTOMO01>", "ts": "1670337000.000200"}
            """
        let export = try Reading.of(
            SlackSource(),
            files: [
                "users.json":
                    #"[{"id": "UTOMO01", "name": "tomo"}, {"id": "UINES01", "name": "ines"}]"#,
                "channels.json": #"[{"id": "C1", "name": "search"}]"#,
                "search/2022-12-06.json": "[\(message)]",
            ]
        )
        let body = """
            {"type": "event_callback", "event_id": "Ev1", "event":
              \(message.replacing("\"ts\"", with: "\"channel\": \"C1\", \"ts\""))}
            """
        let reading = Reading()
        var told = delivery(body, nil, at: sent)
        told.handles = ["UTOMO01": "tomo"]
        try SlackSource().read(told, into: reading)
        try SlackSource().read(told, into: reading)
        #expect(export.events.map(\.text) == ["hi @tomo"])
        #expect(reading.comparable == export.comparable + export.comparable)
    }

    @Test func `other events are kept with their raw record`() throws {
        let reading = try Reading.of(
            SlackSource(),
            delivered: """
                {"type": "event_callback", "event_id": "Ev2", "event_time": 1670337000,
                 "event": {"type": "reaction_added", "user": "UINES01", "reaction": "eyes",
                  "item": {"type": "message", "channel": "C1", "ts": "1670337000.000200"},
                  "event_ts": "1670337005.000300"}}
                """
        )
        let event = try #require(reading.events.first)
        #expect(event.kind == .other && event.text == "reaction added: eyes")
        #expect(event.externalID == "event:Ev2" && event.place == "C1" && event.author == "UINES01")
        #expect(event.at == Date(timeIntervalSince1970: 1_670_337_005.0003))
    }

    @Test func `someone who joins the workspace becomes known`() throws {
        let reading = try Reading.of(
            SlackSource(),
            delivered: """
                {"event_id": "Ev3", "event": {"type": "team_join", "event_ts": "1670337005.000300",
                  "user": {"id": "UNEW001", "name": "nia", "profile": {"email": "nia@shop.example"}}}}
                """
        )
        #expect(reading.people.first?.email == "nia@shop.example")
        #expect(reading.events.first?.author == "UNEW001")
    }
}

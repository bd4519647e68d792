import Evidence
import EvidenceSources
import Foundation
import Testing

struct MattermostSourceTests {
    private let export = """
        {"type": "version", "version": 1}
        {"type": "team", "team": {"name": "shop", "display_name": "Shop", "type": "O"}}
        {"type": "channel", "channel": {"team": "shop", "name": "search", "type": "P", "header": "h"}}
        {"type": "user", "user": {"username": "nia", "email": "nia@shop.example", "first_name": "Nia", \
        "last_name": "Okafor", "position": "Manager"}}
        {"type": "post", "post": {"team": "shop", "channel": "search", "user": "nia", \
        "message": "Is it down?", "create_at": 1670336880123, "reactions": [{"user": "ravi", \
        "emoji_name": "eyes", "create_at": 1670336881000}], "replies": [{"user": "ravi", \
        "message": "No.", "create_at": 1670336890000}]}}
        """

    @Test func `an export is read with its replies and reactions`() throws {
        let reading = try Reading.of(MattermostSource(), files: ["import.jsonl": export])
        #expect(reading.refused.isEmpty)
        #expect(reading.places.map(\.kind) == [.privateChannel])
        #expect(reading.people.map(\.name) == ["Nia Okafor"])
        #expect(reading.events.map(\.text) == ["Is it down?", "No."])
        let root = try #require(reading.events.first)
        #expect(root.reactions.map(\.people) == [["ravi"]])
        #expect(reading.events.last?.thread == root.externalID)
    }

    @Test func `the webhook tells the same post`() throws {
        let body = """
            {"token": "tea", "team_domain": "shop", "channel_name": "search", "user_name": "ravi",
             "post_id": "p", "timestamp": 1670336890000, "text": "No.", "trigger_word": ""}
            """
        let sent = try Reading.of(MattermostSource(), delivered: body)
        let read = try Reading.of(MattermostSource(), files: ["import.jsonl": export])
        #expect(sent.events.map(\.externalID) == [read.events.last?.externalID])
        let delivery = Delivery(headers: [:], body: Array(body.utf8), receivedAt: Date())
        #expect(MattermostSource().isAuthentic(delivery, secret: "tea"))
        #expect(!MattermostSource().isAuthentic(delivery, secret: "coffee"))
    }
}

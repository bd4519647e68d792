import Evidence
import EvidenceSources
import Foundation
import Testing

struct TeamsSourceTests {
    @Test func `a message is read alike in either case of its keys`() throws {
        let exported = """
            [{"Id": "2", "ReplyToId": "1", "CreatedDateTime": "2022-12-06T14:28:00Z",
              "Body": {"ContentType": "html", "Content": "<p>Down? <b>No</b> &lt;3</p><p>Fine</p>"},
              "From": {"User": {"Id": "u", "DisplayName": "Nia"}}, "Subject": "",
              "ChannelIdentity": {"ChannelId": "19:abc@thread.tacv2"}, "Reactions": [
                {"ReactionType": "👍", "User": {"User": {"Id": "v"}}}], "EventDetail": null}]
            """
        let asked = """
            {"value": [{"id": "2", "replyToId": "1", "createdDateTime": "2022-12-06T14:28:00Z",
              "body": {"contentType": "html", "content": "<p>Down? <b>No</b> &lt;3</p><p>Fine</p>"},
              "from": {"user": {"id": "u", "displayName": "Nia"}}, "subject": null,
              "channelIdentity": {"channelId": "19:abc@thread.tacv2"}, "reactions": [
                {"reactionType": "👍", "user": {"user": {"id": "v"}}}]}]}
            """
        let one = try Reading.of(TeamsSource(), files: ["a.json": exported])
        let other = try Reading.of(TeamsSource(), files: ["a.json": asked])
        #expect(one.comparable == other.comparable)
        let event = try #require(one.events.first)
        #expect(event.text == "Down? No <3\nFine")
        #expect(event.thread == "19:abc@thread.tacv2:1")
        #expect(event.reactions.map(\.name) == ["👍"])
    }

    @Test func `a wrong time is refused by its field`() throws {
        let reading = try Reading.of(
            TeamsSource(),
            files: ["a.json": #"[{"Id": "1", "CreatedDateTime": "later"}]"#]
        )
        #expect(reading.refused.map(\.location) == ["a.json, record 1, field CreatedDateTime"])
    }

    @Test func `a channel without a name is that of all such`() throws {
        let message = #"""
            [{"Id": "1", "CreatedDateTime": "2022-12-06T14:28:00Z", "From": {"User": {"Id": ""}},
              "ChannelIdentity": {"ChannelId": ""}}]
            """#
        let reading = try Reading.of(TeamsSource(), files: ["a.json": message])
        #expect(reading.events.map(\.place) == ["teams"])
        #expect(reading.events.map(\.author) == [nil])
    }
}

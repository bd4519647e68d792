import Evidence
import EvidenceSources
import Foundation
import Testing

struct DiscordSourceTests {
    private func export(_ messages: String...) -> String {
        """
        {"guild": {"id": "1", "name": "Shop"},
         "channel": {"id": "20", "type": "GuildTextChat", "name": "outage", "topic": null},
         "messages": [\(messages.joined(separator: ","))], "messageCount": \(messages.count)}
        """
    }

    private func message(_ id: String, _ author: String, _ more: String) -> String {
        """
        {"id": "\(id)", "type": "Default", "timestamp": "2026-01-05T10:00:00.25+01:00",
         "author": {"id": "\(author)", "name": "n\(author)", "nickname": "Nick \(author)",
           "isBot": false}, \(more)}
        """
    }

    @Test func `messages keep their replies, edits, reactions, and files`() throws {
        let reading = try Reading.of(
            DiscordSource(),
            files: [
                "a.json": export(
                    message(
                        "31",
                        "7",
                        #""content": "down?", "timestampEdited": "2026-01-05T09:01:00Z""#
                    ),
                    message(
                        "32",
                        "8",
                        #"""
                        "content": "", "type": "Reply", "reference": {"messageId": "31"},
                        "attachments": [{"id": "5", "url": "https://x.example/a.png",
                          "fileName": "a.png", "fileSizeBytes": 9}],
                        "embeds": [{"title": "Alarm", "description": "p95 is up",
                          "fields": [{"name": "host", "value": "db-1"}]}],
                        "reactions": [{"emoji": {"id": "", "name": "🔥"}, "count": 2,
                          "users": [{"id": "7", "name": "n7"}]}]
                        """#
                    ).replacing(#""type": "Default", "#, with: "")
                )
            ]
        )
        #expect(reading.refused.isEmpty)
        let first = try #require(reading.event("31"))
        #expect(first.at == Date(timeIntervalSince1970: 1_767_603_600.25))
        #expect(first.text == "down?" && first.editedAt != nil && first.author == "7")
        #expect(first.permalink == "https://discord.com/channels/1/20/31")
        let reply = try #require(reading.event("32"))
        #expect(reply.thread == "31" && reply.text == "Alarm\np95 is up\nhost: db-1")
        #expect(reply.files.map(\.name) == ["a.png"])
        #expect(reply.reactions == [GatheredReaction(name: "🔥", count: 2, people: ["7"])])
        #expect(reading.places.map(\.name) == ["outage"])
        #expect(reading.people.first { $0.externalID == "7" }?.name == "n7")
    }

    @Test func `a message without a time is refused by name, and the others are read`() throws {
        let spoiled = message("33", "7", #""content": "x""#)
            .replacing(#""timestamp": "2026-01-05T10:00:00.25+01:00","#, with: "")
        let reading = try Reading.of(
            DiscordSource(),
            files: ["a.json": export(message("31", "7", #""content": "y""#), spoiled)]
        )
        #expect(reading.events.map(\.externalID) == ["31"])
        #expect(reading.refused.map(\.location) == ["a.json, record 2, field timestamp"])
    }

    @Test func `a file of another tool is refused`() throws {
        let reading = try Reading.of(
            DiscordSource(),
            files: ["a.json": #"{"messages": [{"id": "1", "text": "x"}]}"#]
        )
        #expect(reading.events.isEmpty && !reading.refused.isEmpty)
    }
}

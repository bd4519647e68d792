import DebriefTesting
import Evidence
import Foundation
import Testing

@testable import EvidenceSources

/// Keeps what a source hands over.
private final class Collector: GatheringSink {
    var gathered: [Gathered] = []
    var refused: [ImportOutcome.Refused] = []

    func take(_ batch: [Gathered]) { gathered += batch }
    func refuse(_ refusal: ImportOutcome.Refused) { refused.append(refusal) }
    func progressed(_ done: Int, of all: Int) {}

    var events: [GatheredEvent] {
        gathered.compactMap { if case .event(let event) = $0 { event } else { nil } }
    }
}

struct SlackSourceTests {
    private func read(_ files: [String: String]) throws -> Collector {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "slack-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (path, text) in files {
            let url = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(text.utf8).write(to: url)
        }
        let collector = Collector()
        try SlackSource().read(SourceInput(path: folder.path), into: collector)
        return collector
    }

    private let users = """
        [{"id": "U1", "name": "ines", "profile": {"real_name": "Ines Duarte", "email": "I@X.example"}}]
        """
    private let channels = #"[{"id": "C1", "name": "search", "created": 1}]"#

    @Test func `an export becomes people, places and events`() throws {
        let day = """
            [{"type": "message", "user": "U1", "text": "hello <@U1>", "ts": "1670337000.000200",
              "thread_ts": "1670337000.000200", "reply_count": 1,
              "reactions": [{"name": "+1", "users": ["U1"], "count": 3}]},
             {"type": "message", "subtype": "bot_message", "bot_id": "B1", "username": "alarm",
              "text": "", "ts": "1670337001.000100",
              "attachments": [{"title": "Search is slow", "fields": [{"title": "p95", "value": 3}]}]},
             {"type": "message", "user": "U1", "text": "again", "ts": "1670337002.000100",
              "thread_ts": "1670337000.000200", "edited": {"user": "U1", "ts": "1670337003.000000"}},
             {"type": "message", "subtype": "something_new", "text": "kept", "ts": "1670337004.000100"}]
            """
        let collector = try read([
            "users.json": users, "channels.json": channels, "search/2022-12-06.json": day,
        ])
        #expect(collector.refused.isEmpty)
        let events = collector.events
        #expect(events.map(\.externalID).first == "C1:1670337000.000200")
        #expect(events[0].text == "hello @ines")
        #expect(events[0].reactions == [GatheredReaction(name: "+1", count: 3, people: ["U1"])])
        #expect(events[1].text.contains("Search is slow") && events[1].text.contains("p95: 3"))
        #expect(events[1].author == "B1")
        #expect(events[2].thread == events[0].externalID && events[2].editedAt != nil)
        #expect(events[3].kind == .other && events[3].subtype == "something_new")
    }

    @Test func `what is wrong is refused by file, record and field`() throws {
        let cases: [(String, String)] = [
            (#"[{"text": "no time"}]"#, "search/2022-12-06.json, record 1, field ts"),
            (#"[{"ts": "1.0", "text": {"a": 1}}]"#, "search/2022-12-06.json, record 1, field text"),
            (#"[{"ts": "1.0"}, {"ts": "x"}]"#, "search/2022-12-06.json, record 2, field ts"),
            (#"{"ts": "1.0"}"#, "search/2022-12-06.json"),
            (#"[{"ts": "1.0", "text": "#, "search/2022-12-06.json"),
        ]
        for (day, location) in cases {
            let collector = try read(["channels.json": channels, "search/2022-12-06.json": day])
            #expect(collector.refused.map(\.location) == [location])
        }
    }

    @Test func `half characters are mended, not fatal`() throws {
        let day = #"[{"ts": "1670337000.000200", "user": "U1", "text": "a \ud83d b \ud83d\ude00"}]"#
        let collector = try read(["channels.json": channels, "search/2022-12-06.json": day])
        #expect(collector.events.map(\.text) == ["a \u{FFFD} b 😀"])
    }

    @Test func `an edit told as an event gives both wordings`() throws {
        let body = """
            {"type": "event_callback", "event": {"type": "message", "subtype": "message_changed",
             "channel": "C1", "ts": "1670337009.000000",
             "message": {"type": "message", "user": "U1", "text": "new", "ts": "1670337000.000200",
                         "edited": {"user": "U1", "ts": "1670337009.000000"}},
             "previous_message": {"type": "message", "user": "U1", "text": "old",
                                  "ts": "1670337000.000200"}}}
            """
        let collector = try read(["event.json": body])
        #expect(collector.events.map(\.text) == ["old", "new"])
        #expect(Set(collector.events.map(\.externalID)) == ["C1:1670337000.000200"])
    }

    @Test func `an answer that is not known is kept beside others, and one person is read`() throws
    {
        let reading = try Reading.of(
            SlackSource(),
            files: [
                "answers/team.json": #"{"ok": true, "team": {"id": "T1", "name": "shop"}}"#,
                "answers/user.json": #"{"ok": true, "user": {"id": "U7", "name": "nia"}}"#,
                "users.json": #"[{"id": "U1", "name": "ines"}]"#,
            ]
        )
        #expect(reading.refused.isEmpty)
        #expect(reading.people.map(\.externalID).sorted() == ["U1", "U7"])
        #expect(reading.events.map(\.kind) == [.other])
        #expect(reading.events.first?.raw.contains("T1") == true)
    }

    @Test func `broken input of any kind never crashes the reader`() throws {
        let day = Array(
            #"[{"ts": "1670337000.000200", "text": "x", "reactions": [{"name": "a"}]}]"#.utf8
        )
        var generator = Seeded(state: 7)
        for round in 0..<400 {
            var bytes = day
            for _ in 0..<(round % 4 + 1) {
                let index = Int.random(in: 0..<bytes.count, using: &generator)
                bytes[index] = UInt8.random(in: 0...255, using: &generator)
            }
            let text = String(decoding: bytes, as: UTF8.self)
            let collector = try read(["channels.json": channels, "search/2022-12-06.json": text])
            #expect(collector.events.count <= 1)
        }
    }
}

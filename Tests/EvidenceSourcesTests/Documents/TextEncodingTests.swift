import Evidence
import EvidenceSources
import Foundation
import Testing

/// One record in many encodings gives one event.
struct TextEncodingTests {
    private let json = #"""
        {"incidents": [{"id": "P1", "type": "incident", "incident_number": 3,
        "title": "Größe “falsch” – gestört", "created_at": "2026-02-03T04:05:06Z",
        "updated_at": "2026-02-03T04:15:06Z", "status": "resolved", "urgency": "high",
        "service": {"id": "S", "type": "service_reference", "summary": "Shop"}}]}
        """#

    private func titles(_ bytes: [UInt8]) throws -> (texts: [String], notes: [String]) {
        let source = try #require(AllSources.source(named: "pagerduty"))
        let reading = try Reading.of(source, files: ["incidents.json": bytes])
        #expect(reading.refused.isEmpty)
        return (reading.events.map(\.text), reading.notes.map(\.words))
    }

    private func bytes(_ text: String, _ encoding: String.Encoding, mark: [UInt8]) throws -> [UInt8]
    {
        mark + Array(try #require(text.data(using: encoding)))
    }

    @Test func `JSON is read in UTF-16 and UTF-32, with a mark and without, and with UTF-8's`()
        throws
    {
        let plain = try titles(Array(json.utf8))
        #expect(plain.texts.first?.contains("Größe “falsch” – gestört") == true)
        #expect(plain.notes.isEmpty)
        for (encoding, mark) in [
            (String.Encoding.utf8, [0xEF, 0xBB, 0xBF]), (.utf16LittleEndian, [0xFF, 0xFE]),
            (.utf16BigEndian, [0xFE, 0xFF]), (.utf16LittleEndian, []), (.utf16BigEndian, []),
            (.utf32LittleEndian, [0xFF, 0xFE, 0, 0]), (.utf32BigEndian, [0, 0, 0xFE, 0xFF]),
        ] as [(String.Encoding, [UInt8])] {
            let read = try titles(bytes(json, encoding, mark: mark))
            #expect(read.texts == plain.texts, "\(encoding)")
            #expect(read.notes.isEmpty)
        }
    }

    @Test func `Windows-1252 is read and noted`() throws {
        let read = try titles(bytes(json, .windowsCP1252, mark: []))
        #expect(read.texts.first?.contains("Größe “falsch” – gestört") == true)
        #expect(read.notes == ["incidents.json: 1 line is not UTF-8 and was read as Windows-1252."])
    }

    @Test func `a line of a log may be of another encoding than the next, and is noted`() throws {
        let lines: [[UInt8]] = [
            Array("[10:00] <nia> größer".utf8),
            Array("[10:01] <ravi> gr".utf8) + [0xF6] + Array("sser".utf8),
            // A server cut the last character.
            Array("[10:02] <nia> für ".utf8) + [0xC3],
        ]
        let reading = try Reading.of(
            IRCSource(),
            files: ["shop-2026-02-03.log": Array(lines.joined(separator: [0x0D, 0x0A]))]
        )
        #expect(reading.events.map(\.text) == ["größer", "grösser", "für \u{FFFD}"])
        #expect(reading.notes.count == 1)
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `lines end in many ways`(end: String) throws {
        let log = ["[10:00] <nia> one", "[10:01] <ravi> two"].joined(separator: end)
        let chat = try Reading.of(IRCSource(), files: ["shop-2026-02-03.log": log])
        #expect(chat.events.map(\.text) == ["one", "two"])
        let cues = ["WEBVTT", "", "00:01.000 --> 00:02.000", "Nia Okafor: hello", ""]
            .joined(separator: end)
        let call = try Reading.of(CallSource(), files: ["2026-02-03/a.vtt": cues])
        #expect(call.events.map(\.text) == ["hello"])
        let rows = ["id,title,created_date", "1,one,2026-02-03 10:00", "2,two,2026-02-03 11:00"]
        let source = try #require(AllSources.source(named: "csv"))
        let table = try Reading.of(source, files: ["a.csv": rows.joined(separator: end)])
        #expect(table.events.count >= 2)
        let post =
            #"{"type":"post","post":{"team":"t","channel":"c","user":"nia","message":"M","create_at":1770000000000}}"#
        let posts = [#"{"type":"version","version":1}"#, post].joined(separator: end)
        let mattermost = try #require(AllSources.source(named: "mattermost"))
        #expect(try Reading.of(mattermost, files: ["a.jsonl": posts]).events.map(\.text) == ["M"])
    }
}

import Evidence
import EvidenceSources
import Foundation
import Testing

/// Who says what in transcripts of many tools.
struct CallTranscriptTests {
    private func reading(_ name: String, _ text: String) throws -> Reading {
        try Reading.of(CallSource(), files: [name: text])
    }

    private func said(_ reading: Reading) -> [String] {
        reading.events.map { "\($0.author ?? "-"): \($0.text)" }
    }

    private let name = "GMT20260203-040000_Recording.vtt"

    @Test func `each voice of a cue has its own words, and notes and styles are nobody's`() throws {
        let read = try reading(
            name,
            """
            WEBVTT exported
            Kind: captions

            NOTE Confidence: 0.9
            two lines of it

            REGION
            id:low

            STYLE
            ::cue(v) { color: red }

            9f1b-22
            00:02.500 --> 00:04.000 align:start
            <v.loud Ravi Menon>
            Who has the <i>pager</i> &amp; keys?

            1:00:00.000 --> 1:00:03.000
            <v Nia Okafor>I do.</v> <v Ravi Menon>Good <3</v> <00:01:00.000>both laugh
            """
        )
        #expect(
            said(read) == [
                "Ravi Menon: Who has the pager & keys?", "Nia Okafor: I do.",
                "Ravi Menon: Good <3", "-: both laugh",
            ]
        )
        #expect(read.events[0].at.timeIntervalSince1970 == 1_770_091_202.5)
        #expect(read.events[3].at == read.events[1].at)
        #expect(Set(read.events.map(\.externalID)).count == 4)
    }

    @Test func `words before a colon are a speaker only where the file says so`() throws {
        let lines = [
            "Nia Okafor: at 10:30: we start", "and the fix was: restart", "Root cause: a cable",
            "12:15 was the alert", "see https://shop.example", "Update: it holds",
            "田中太郎：はい", "+1 (555) ****21: hello", "Ravi: first", "Ravi: second",
            "my point: none", "Ana María de la Cruz (she/her): bien",
        ]
        let cues = lines.enumerated().map { number, line in
            "00:00:\(10 + number).000 --> 00:00:\(11 + number).000\n\(line)"
        }
        let read = try reading(name, "WEBVTT\n\n" + cues.joined(separator: "\n\n"))
        #expect(
            read.events.map(\.author) == [
                "Nia Okafor", nil, nil, nil, nil, nil, "田中太郎", "+1 (555) ****21", "Ravi", "Ravi",
                nil, "Ana María de la Cruz (she/her)",
            ]
        )
        #expect(read.events[2].text == "Root cause: a cable")
        #expect(Set(read.people.map(\.name)).count == 5)
    }

    @Test func `nicknames are speakers where every cue is labelled`() throws {
        let lines =
            ["Nia Okafor: one", "Ravi Menon: two", "nia.ops: three", "Nia Okafor: so: four"]
            + (5...9).map { "Ravi Menon: \($0)" }
        let cues = lines.enumerated().map { number, line in
            "00:00:\(10 + number).000 --> 00:00:\(11 + number).000\n\(line)"
        }
        let read = try reading(name, "WEBVTT\n\n" + cues.joined(separator: "\n\n"))
        #expect(
            read.events.map(\.author).prefix(4) == [
                "Nia Okafor", "Ravi Menon", "nia.ops", "Nia Okafor",
            ]
        )
        #expect(read.events[3].text == "so: four")
    }

    @Test func `the id of a cue may name the speaker`() throws {
        let read = try reading(
            name,
            """
            WEBVTT

            1 "Nia Okafor" (3476298752)
            00:00:01.000 --> 00:00:02.000
            One.

            5c1d0e1a-77aa/12-0
            00:00:03.000 --> 00:00:04.000
            <v Ravi Menon>Two.</v>

            intro 3
            00:00:05.000 --> 00:00:06.000
            Three.
            """
        )
        #expect(said(read) == ["Nia Okafor: One.", "Ravi Menon: Two.", "-: Three."])
    }

    @Test func `SRT is read with a mark, without blank lines, and without numbers`() throws {
        let read = try reading(
            "2026-02-03 call.srt",
            """
            \u{FEFF}1
            00:00:01,000 --> 00:00:02,500
            Nia Okafor: one --> two
            2
            00:00:03,000 --> 00:00:04,000
            Ravi Menon: three

            00:00:05,000 --> 00:00:06,000
            four
            """
        )
        #expect(said(read) == ["Nia Okafor: one --> two", "Ravi Menon: three", "-: four"])
        #expect(read.refused.isEmpty)
    }

    @Test func `three who speak at once are three events, in two files of one name too`() throws {
        func cues(_ words: [String]) -> String {
            "WEBVTT\n\n"
                + words.map { "00:00:05.000 --> 00:00:06.000\n<v Nia>\($0)" }
                .joined(separator: "\n\n")
        }
        let read = try Reading.of(
            CallSource(),
            files: [
                "2026-02-03 a/bridge.vtt": cues(["a", "a", "b"]),
                "2026-02-03 b/bridge.vtt": cues(["c"]),
            ]
        )
        #expect(Set(read.events.map(\.externalID)).count == 4)
        let again = try Reading.of(
            CallSource(),
            files: ["2026-02-03 a/bridge.vtt": cues(["a", "a", "b"])]
        )
        #expect(Set(again.events.map(\.externalID)).isSubset(of: read.events.map(\.externalID)))
    }

    @Test func `a corrected transcript is a version of the one beside it`() throws {
        let read = try Reading.of(
            CallSource(),
            files: [
                "2026-02-03/transcript.vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\nNia: helo",
                "2026-02-03/transcript_corrected.vtt":
                    "WEBVTT\n\n00:01.000 --> 00:02.000\nNia: hello",
            ]
        )
        #expect(Set(read.events.map(\.externalID)).count == 1)
        #expect(read.events.last?.text == "hello" && read.events.last?.editedAt != nil)
    }
}

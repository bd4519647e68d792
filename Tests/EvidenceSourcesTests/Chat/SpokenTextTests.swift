import Evidence
import EvidenceSources
import Foundation
import Testing

/// Transcripts in plain text and Word, as tools for calls save them.
struct SpokenTextTests {
    private func said(_ reading: Reading) -> [String] {
        let start = reading.events.first?.at ?? Date()
        return reading.events.map {
            "\(Int($0.at.timeIntervalSince(start))) \($0.author ?? "-"): \($0.text)"
        }
    }

    private func reading(_ name: String, _ text: String) throws -> Reading {
        try Reading.of(CallSource(), files: [name: text])
    }

    @Test func `Google Meet: a time holds for the lines below, and only the transcript is said`()
        throws
    {
        let read = try reading(
            "Shop down – 2026_02_03 11_00 GMT+01:00 – Notes by Gemini.txt",
            """
            Shop down
            Summary
            Nia Okafor: thinks of a rollback at 00:00:10

            Transcript

            00:00:00

            Nia Okafor: Is it the cache?
            It was last time: remember.
            Ravi Menon: No.

            00:01:05

            Ravi Menon's Presentation: graph
            Transcription ended after 00:02:00
            Nia Okafor: not said
            """
        )
        #expect(
            said(read) == [
                "0 Nia Okafor: Is it the cache?\nIt was last time: remember.", "0 Ravi Menon: No.",
                "65 -: graph",
            ]
        )
        #expect(read.events.first?.at.timeIntervalSince1970 == 1_770_112_800)
        #expect(read.notes.map(\.kind) == [.passedOver])
    }

    @Test func `Otter: a name and a time stand above the words, and its head has the start`() throws
    {
        let read = try reading(
            "weekly_otter_ai.txt",
            """
            Weekly
            Tue, Feb 3, 2026 2:05PM • 1:10:00

            SPEAKERS
            Nia Okafor, Speaker 2

            Nia Okafor  0:03
            It began at 9:00
            and the reason: load.

            Speaker 2  1:05:00
            Thanks.

            Unknown Speaker  1:06:00
            Bye.

            Transcribed by https://otter.example
            """
            .replacing("otter.example", with: "otter.ai")
        )
        #expect(
            said(read) == [
                "0 Nia Okafor: It began at 9:00\nand the reason: load.", "3897 Speaker 2: Thanks.",
                "3957 -: Bye.",
            ]
        )
        #expect(read.events.first?.at.timeIntervalSince1970 == 1_770_127_503)
        #expect(read.events.first?.details.first?.doubt?.contains("UTC") == true)
    }

    @Test(
        arguments: [
            "[00:00:02] Nia Okafor: one\n[00:01:02] Ravi Menon: two: three",
            "Nia Okafor (00:02): one\nRavi Menon (01:02): two: three",
            "00:00:02 Nia Okafor\none\n\n00:01:02 Ravi Menon\ntwo: three",
            "0:02 - Nia Okafor\none\n1:02 - Ravi Menon\ntwo: three",
            "[Nia Okafor] 00:00:02\none\n\n[Ravi Menon] 00:01:02\ntwo: three",
            "Nia Okafor   0:02\none\nRavi Menon   1:02\ntwo: three",
        ]
    )
    func `times and names stand in many ways`(text: String) throws {
        let read = try reading("2026-02-03 call.txt", text)
        #expect(said(read) == ["0 Nia Okafor: one", "60 Ravi Menon: two: three"])
    }

    @Test func `a Word document is read by its paragraphs`() throws {
        let body = ["Bridge", "Nia Okafor   0:02", "one &amp; only", "Ravi Menon   1:02", "two"]
            .map { "<w:p><w:r><w:t xml:space=\"preserve\">\($0)</w:t></w:r></w:p>" }.joined()
        let xml = """
            <?xml version="1.0"?><w:document xmlns:w="urn:w"><w:body>\(body)</w:body></w:document>
            """
        let read = try Reading.of(
            CallSource(),
            files: [
                "2026-02-03 call.docx": StoredZip.bytes([(Array("word/document.xml".utf8), xml)])
            ]
        )
        #expect(said(read) == ["0 Nia Okafor: one & only", "60 Ravi Menon: two"])
        let broken = try Reading.of(CallSource(), files: ["a.docx": Array("no zip".utf8)])
        #expect(broken.refused.map(\.location) == ["a.docx"])
    }

    @Test(
        arguments: [
            ("a.txt", "[10:00] <nia> hello\n[10:01] <ravi> hi", "debrief import irc"),
            ("a.txt", #"{"incidents": []}"#, "JSON"),
            ("a.txt", "# Report\n\nAt 10:00 it broke.", "debrief import markdown"),
            ("a.txt", "id,title,at\n1,a,b\n2,c,d", "debrief import csv"),
        ]
    )
    func `what is no call is refused with what it looks like`(
        name: String,
        text: String,
        look: String
    ) throws {
        let read = try reading(name, text)
        #expect(read.gathered.isEmpty)
        #expect(read.refused.count == 1)
        #expect(read.refused.first?.reason.contains(look) == true)
    }
}

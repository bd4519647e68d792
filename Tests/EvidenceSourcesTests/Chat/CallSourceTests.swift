import Evidence
import EvidenceSources
import Foundation
import Testing

struct CallSourceTests {
    private let transcript = """
        WEBVTT

        1
        00:00:04.500 --> 00:00:06.000
        Nia Okafor: Can you hear me?

        2
        00:01:00.000 --> 00:01:02.000
        <v Ravi>Yes &amp; loud</v>
        """

    private let chat = """
        00:00:10\tNia Okafor:\tThe alias ends at 1204
        00:00:20\tRavi:\tReacted to "The alias ends at 12..." with 👀
        00:00:30\tRavi:\tReplying to "The alias ends at 12..."

        So 1205 is missing
        """

    @Test func `a transcript's name tells the clock time of its words`() throws {
        let reading = try Reading.of(
            CallSource(),
            files: ["GMT20221206-143000_Recording.transcript.vtt": transcript]
        )
        #expect(reading.events.map(\.text) == ["Can you hear me?", "Yes & loud"])
        #expect(reading.events.map(\.author) == ["Nia Okafor", "Ravi"])
        #expect(reading.events.map(\.at.timeIntervalSince1970) == [1_670_337_004.5, 1_670_337_060])
        #expect(reading.events.first?.uncertainty == nil)
    }

    @Test func `without a start the time is known to be unknown`() throws {
        let reading = try Reading.of(
            CallSource(),
            files: ["review 2022-12-06/transcript.vtt": transcript]
        )
        #expect(reading.events.first?.uncertainty == 43200)
        #expect(reading.events.first?.details.first?.doubt != nil)
        #expect(reading.places.map(\.externalID) == ["review 2022-12-06"])
    }

    @Test func `a chat's replies are threads and its reactions are reactions`() throws {
        let reading = try Reading.of(CallSource(), files: ["call/chat.txt": chat])
        #expect(reading.events.map(\.text) == ["The alias ends at 1204", "So 1205 is missing"])
        #expect(reading.events.first?.reactions.map(\.name) == ["👀"])
        #expect(reading.events.last?.thread == reading.events.first?.externalID)
    }

    @Test func `a cue whose times are none is refused by its line`() throws {
        let reading = try Reading.of(
            CallSource(),
            files: ["a.vtt": "WEBVTT\n\n00:00:aa --> 00:00:02\nHello"]
        )
        #expect(reading.refused.map(\.location) == ["a.vtt, line 3"])
    }
}

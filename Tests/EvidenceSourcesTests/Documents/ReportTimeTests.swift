import Evidence
import EvidenceSources
import Foundation
import Testing

/// How reports name their zones, days and times.
struct ReportTimeTests {
    private func moments(
        _ report: String,
        named file: String = "2022-12-06-kettle.md",
        zone: String? = nil
    ) throws -> [GatheredEvent] {
        try Reading.of(ReportSource(), files: [file: report], zone: zone).events
            .filter { $0.kind == .note }
    }

    private func hours(_ moments: [GatheredEvent]) -> [Double] {
        moments.map { ($0.at.timeIntervalSince1970 - 1_670_284_800) / 3600 }
    }

    @Test(arguments: [
        ("## Timeline (KST)", 5.0), ("## Timeline (UTC-3)", 17), ("All times in NZDT", 1),
        ("All times are Berlin time.", 13), ("All times are in Pacific time", 22),
        ("Times are UTC+05:30.", 8.5), ("## Timeline (all times Europe/Lisbon)", 14),
        ("| Time (WAT) | Event |", 13), ("## Timeline (Asia/Kathmandu)", 8.25),
    ])
    func `a heading, a table's head or a sentence names the zone`(line: String, hour: Double) throws
    {
        let moments = try moments("# Kettle\n\n\(line)\n\n| 14:00 | it is cold |")
        #expect(hours(moments) == [hour])
        #expect(moments.allSatisfy { $0.details.isEmpty })
    }

    @Test(arguments: [
        ("14:00 KST - cold", 5.0), ("14:00 (UTC+2) cold", 12), ("14:00 UTC+2 cold", 12),
        ("14:00 Asia/Tokyo cold", 5), ("2:00 PM EST cold", 19), ("14:00+01:00 cold", 13),
        ("14:00-0800 cold", 22), ("14:00Z cold", 14), ("14:00 UTC cold", 14),
    ])
    func `a time names its own zone`(line: String, hour: Double) throws {
        let moments = try moments("# Kettle\n\n- \(line)")
        #expect(hours(moments) == [hour])
        #expect(moments.map(\.text) == ["cold"])
    }

    @Test func `from when until when is no zone`() throws {
        let moments = try moments("# Kettle\n\n- 14:00-15:30 cold\n- 16:00 – 16:10 boils")
        #expect(hours(moments) == [14, 16])
        #expect(moments.map(\.text) == ["cold", "boils"])
        #expect(moments.map { $0.endedAt?.timeIntervalSince($0.at) } == [5400, 600])
    }

    @Test(arguments: ["## Timeline (QQT)", "All times in QQT", "| Time (local) | Event |"])
    func `a zone that no one knows is a doubt, and never UTC without a word`(line: String) throws {
        let report = "# Kettle\n\n\(line)\n\n| 14:00 | it is cold |"
        let doubted = try moments(report)
        #expect(hours(doubted) == [14])
        #expect(doubted.allSatisfy { $0.details.contains { $0.doubt != nil } })
        let settled = try moments(report, zone: "Asia/Seoul")
        #expect(hours(settled) == [5])
        #expect(settled.allSatisfy { $0.details.isEmpty })
    }

    @Test func `words that are called like zones name none`() throws {
        let moments = try moments(
            "# Kettle\n\n- 14:00 ART team is paged\n- 14:30 CAT pictures fail"
        )
        #expect(hours(moments) == [14, 14.5])
        #expect(moments.map(\.text) == ["ART team is paged", "CAT pictures fail"])
    }

    @Test(arguments: [
        "On December 6th, 2022 at 6:00 am PST the kettle was cold.",
        "December 6, 2022, 14:00 UTC: the kettle was cold.",
        "06.12.2022, 15:00 Uhr MEZ - the kettle was cold.",
        "| 14:00 UTC | 6 Dec 2022 | the kettle was cold. |",
        "| 2022-12-06 | 14:00 | the kettle was cold. |",
    ])
    func `a day and a time are read in a sentence and over two cells`(line: String) throws {
        let moments = try moments("# Kettle\n\n\(line)", named: "kettle.md")
        #expect(hours(moments) == [14])
        #expect(moments.map(\.text) == ["the kettle was cold."])
    }

    @Test func `a report whose time stands within its prose is of that time`() throws {
        let text = "# Kettle\n\nThe kettle has been cold since Dec 6, 2022 at 2:00 PM UTC."
        let reading = try Reading.of(ReportSource(), files: ["kettle.md": text])
        #expect(hours(reading.events) == [14])
    }

    @Test func `the stated day goes before that of the file`() throws {
        let report = "# Kettle\n\n**Date:** December 6th, 2022\n\n- 14:00 UTC cold"
        #expect(hours(try moments(report, named: "2022-12-20-kettle.md")) == [14])
    }

    @Test func `clock times without a day are noted`() throws {
        let reading = try Reading.of(
            ReportSource(),
            files: ["kettle.md": "# Kettle\n\n- 14:00 cold\n- 15:00 boils"]
        )
        #expect(reading.events.map(\.kind) == [.report])
        #expect(reading.notes.contains { $0.kind == .passedOver && $0.words.contains("2 clock") })
    }

    @Test func `a night in which the clocks go back follows its lines`() throws {
        let report = """
            # Kettle of 2026-10-25
            - 00:50 before
            - 02:30 first
            - 02:10 second
            - 03:10 after
            """
        let moments = try moments(report, named: "kettle.md", zone: "Europe/Berlin")
        let minutes = moments.map { Int(($0.at.timeIntervalSince1970 - 1_792_886_400) / 60) }
        #expect(minutes == [-70, 30, 70, 130])
    }
}

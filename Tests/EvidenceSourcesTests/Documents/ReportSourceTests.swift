import Evidence
import EvidenceSources
import Foundation
import Testing

struct ReportSourceTests {
    private let report = """
        ---
        title: The kettle was cold
        severity: minor
        affected:
          - kitchen
          - hall
        ---
        # The kettle was cold

        - **Key events**
          - First detected: 2022-12-06 14:28
          - Repaired 2022-12-06 15:28
          - Resolved 2022-12-07 14:28

        - **Time to repair**: 1h 0m
        - **Time to resolve**: 4h 10m (of working hours)

        ## Timeline

        All times in CET

        ### 15:30

        Nia looks into it.
        It is the plug.

        - **23:50** - The plug is in
        - 00:10 It boils
        """

    private func reading() throws -> Reading {
        try Reading.of(
            ReportSource(),
            files: ["2022-12-06-kettle.md": report, "README.md": "# All"]
        )
    }

    private func seconds(_ events: [GatheredEvent]) -> [TimeInterval] {
        events.map(\.at.timeIntervalSince1970)
    }

    @Test func `a report is an event with what it states`() throws {
        let reading = try reading()
        #expect(reading.refused.isEmpty)
        let whole = try #require(reading.events.first)
        #expect(whole.kind == .report)
        #expect(whole.at == Date(timeIntervalSince1970: 1_670_336_880))
        #expect(whole.endedAt == Date(timeIntervalSince1970: 1_670_423_280))
        #expect(whole.details.value("service") == "kitchen, hall")
        #expect(reading.places.map(\.name) == ["The kettle was cold"])
    }

    @Test func `a stated duration that its own times contradict is flagged`() throws {
        let whole = try #require(try reading().events.first)
        let repair = whole.details.first { $0.name == "Time to repair" }
        let resolve = whole.details.first { $0.name == "Time to resolve" }
        #expect(repair?.value == "1h 0m")
        #expect(repair?.doubt == nil)
        #expect(resolve?.value == "4h 10m (of working hours)")
        #expect(resolve?.doubt == "Its own times give 24h 0m.")
    }

    @Test func `its moments are events, with zones and midnights right`() throws {
        let moments = try reading().events.filter { $0.kind == .note }
        #expect(
            moments.map(\.text) == [
                "Nia looks into it.\nIt is the plug.", "The plug is in", "It boils",
            ]
        )
        // 15:30, 23:50 and 00:10 of the next day, an hour east of Greenwich.
        #expect(seconds(moments) == [1_670_423_400, 1_670_453_400, 1_670_454_600])
    }

    @Test func `a line in bold alone heads the words that follow it`() throws {
        let text = """
            # No agents

            **Update at 2022-12-06 15:20 UTC**

            All is well again.

            **2022-12-06 14:35:00**

            Agents leave, and we look.
            """
        let reading = try Reading.of(ReportSource(), files: ["agents.md": text])
        let moments = reading.events.filter { $0.kind != .report }
        #expect(moments.map(\.text) == ["All is well again.", "Agents leave, and we look."])
        #expect(seconds(moments) == [1_670_340_000, 1_670_337_300])
    }

    @Test func `a city after a time is its zone where a dash follows`() throws {
        let text = """
            # No agents of 2021-05-29

            * 2021-05-29 16:37 Denver - Plugins are updated
            * 17:15 DEnver - Builds work
            * 19:00 UTC Denver calls
            """
        let reading = try Reading.of(ReportSource(), files: ["agents.md": text])
        let moments = reading.events.filter { $0.kind != .report }
        #expect(moments.map(\.text) == ["Plugins are updated", "Builds work", "Denver calls"])
        #expect(seconds(moments).prefix(2) == [1_622_327_820, 1_622_330_100])
    }

    @Test func `key events are named`() throws {
        let keys = try reading().events.filter { $0.kind == .status }
        #expect(keys.map(\.subtype) == ["first detected", "repaired", "resolved"])
        #expect(keys.map(\.text) == ["First detected", "Repaired", "Resolved"])
    }

    @Test func `a table of months and halves of the day is read`() throws {
        let text = """
            # Review

            **Date:** January 14-19, 2026

            | Time (UTC) | Event |
            |---|---|
            | Jan 14, 10:18 AM | A customer wrote |
            | Jan 15, 5:33 PM | A fix went out |
            """
        let reading = try Reading.of(ReportSource(), files: ["review.md": text])
        let moments = reading.events.filter { $0.kind == .note }
        #expect(moments.map(\.text) == ["A customer wrote", "A fix went out"])
        #expect(seconds(moments) == [1_768_385_880, 1_768_498_380])
    }
}

import Evidence
import EvidenceSources
import Foundation
import Testing

struct IRCSourceTests {
    private func events(_ name: String, _ lines: [String]) throws -> [GatheredEvent] {
        let log = lines.joined(separator: "\n")
        return try Reading.of(IRCSource(), files: [name: log]).events
    }

    @Test func `the day is that of the file's name, and midnight begins the next`() throws {
        let events = try events(
            "shop-2022-12-06.log",
            ["[23:58] <nia> Is it down?", "[00:01] *** ravi joined", "[00:02] * ravi looks"]
        )
        #expect(events.map(\.kind) == [.message, .join, .message])
        #expect(
            events.map(\.at.timeIntervalSince1970) == [
                1_670_371_080, 1_670_371_260, 1_670_371_320,
            ]
        )
        #expect(events.first?.place == "#shop")
        #expect(events.first?.uncertainty == 60)
        #expect(events.last?.author == "ravi")
    }

    @Test func `stamps with a date need no order, and seconds are known`() throws {
        let events = try events(
            "shop.txt",
            ["2022-12-06T14:30:00 <nia> second", "2022-12-06T14:28:00 <nia> first"]
        )
        #expect(events.map(\.text) == ["second", "first"])
        #expect(events[0].at > events[1].at)
        #expect(events.first?.uncertainty == nil)
    }

    @Test func `the same words in the same minute are two events, and the same two again`() throws {
        let lines = ["[14:28] <nia> ping", "[14:28] <nia> ping"]
        let once = try events("shop-2022-12-06.log", lines)
        let again = try events("shop-2022-12-06.log", lines)
        #expect(Set(once.map(\.externalID)).count == 2)
        #expect(once == again)
    }

    @Test func `a bridge speaks for others, and a line without a stamp goes on`() throws {
        let events = try events(
            "shop-2022-12-06.log",
            ["[14:28] <bridge> <ravi> it is not", "and it never was", "[14:29] <nia> ok"]
        )
        #expect(events.map(\.author) == ["ravi", "nia"])
        #expect(events.first?.text == "it is not\nand it never was")
    }

    @Test func `a log that tells no day is refused by its line`() throws {
        let reading = try Reading.of(IRCSource(), files: ["shop.log": "[14:28] <nia> hello"])
        #expect(reading.refused.map(\.location) == ["shop.log, line 1"])
    }

    @Test func `times are of the zone that is told`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "irc-\(UUID().uuidString)"
        )
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "shop-2022-12-06.log")
        try "[15:28] <nia> hello".write(to: file, atomically: true, encoding: .utf8)
        let reading = Reading()
        try IRCSource().read(SourceInput(path: file.path, zone: "Europe/Paris"), into: reading)
        #expect(reading.events.map(\.at.timeIntervalSince1970) == [1_670_336_880])
        #expect(reading.events.first?.zone == "Europe/Paris")
    }

    @Test func `lines of many clients are told apart`() throws {
        let events = try events(
            "shop-2022-12-06.log",
            [
                "[14:28:05] <@nia> in brackets", "14:28 < ravi> with a gap",
                "2022-12-06 14:28:05\tines\tin columns",
                "14:29 -!- tomo [~t@host] has joined #shop",
                "14:29 <-- tomo (~t@host) has quit (bye)", "14:30:01.250Z * nia waves",
                "14:31 -!- nia changed the topic of #shop", "14:32 something else",
                "14:33 *** ravi is now known as ravi_", "14:345 goes on", "14:35 <two words> no",
            ]
        )
        #expect(
            events.map(\.author) == [
                "nia", "ravi", "ines", "tomo", "tomo", "nia", "nia", nil, "ravi", nil,
            ]
        )
        #expect(
            events.map(\.kind) == [
                .message, .message, .message, .join, .leave, .message, .topic, .other, .other,
                .other,
            ]
        )
        #expect(events[8].text == "is now known as ravi_\n14:345 goes on")
    }

    @Test func `an hour that comes twice follows the order of the lines`() throws {
        let log = """
            [00:50] <nia> soon
            [01:10] <nia> first
            [01:50] <ravi> first too
            [01:05] <nia> second
            [01:55] <ravi> second too
            [02:10] <nia> after
            """
        let reading = try Reading.of(
            IRCSource(),
            files: ["shop-2026-11-01.log": log],
            zone: "America/New_York"
        )
        let minutes = reading.events.map {
            Int(($0.at.timeIntervalSince1970 - 1_793_491_200) / 60)
        }
        #expect(minutes == [290, 310, 350, 365, 415, 430])
        #expect(reading.events.allSatisfy { $0.details.isEmpty })
    }

    @Test func `an hour that comes twice and that no line settles has a doubt`() throws {
        let log = "[01:10] <nia> first\n[01:50] <ravi> first too\n[02:10] <nia> after"
        let reading = try Reading.of(
            IRCSource(),
            files: ["shop-2026-11-01.log": log],
            zone: "America/New_York"
        )
        #expect(reading.events.map { $0.details.first?.doubt != nil } == [true, true, false])
    }

    @Test func `a stamp with its own zone and milliseconds is that moment`() throws {
        let log = """
            [2026-06-17T09:02:10.250Z] <nia> here
            [2026-06-17T11:02:11+02:00] <ravi> there
            """
        let reading = try Reading.of(
            IRCSource(),
            files: ["shop.log": log],
            zone: "Asia/Tokyo"
        )
        #expect(
            reading.events.map(\.at.timeIntervalSince1970) == [1_781_686_930.25, 1_781_686_931]
        )
    }
}

import Foundation
import Testing

@testable import EvidenceSources

struct TimeReaderTests {
    private func seconds(_ text: String, _ reader: TimeReader = TimeReader()) -> Double? {
        (try? reader.time(text))?.date.timeIntervalSince1970
    }

    /// 17 June 2026, 09:02:00 in UTC.
    private static let expected = 1_781_686_920.0

    @Test(arguments: [
        "17/Jun/26 9:02 AM", "17/Jun/2026:09:02:00 +0000", "17.06.2026, 09:02 Uhr",
        "17.6.2026 09:02", "17. Juni 2026 um 9:02 Uhr", "Wed, 17 Jun 2026 09:02:00 +0000",
        "Wed Jun 17 09:02:00 UTC 2026", "June 17th, 2026 at 9:02 am", "Jun 17, 2026 9:02:00 AM",
        "17 June 2026 09:02", "20260617T090200Z", "20260617T0902Z", "20260617090200",
        "2026-W25-3T09:02:00Z", "2026W253T0902Z", "2026-168T09:02Z", "06/17/2026 09:02",
        "17/06/2026 09:02", "6/17/26 9:02 AM", "2026-06-17 11:02 UTC+2",
        "2026-06-17 05:32 UTC-03:30",
        "2026-06-17 14:32 GMT+5:30", "2026-06-17T11:02:00+0200", "2026-06-17 11:02 Europe/Berlin",
        "2026-06-17T11:02:00+02:00[Europe/Berlin]", "2026-06-17 18:02 JST", "2026-06-17 19:02 AEST",
        "2026-06-17 12:02 EAT", "2026-06-17 02:02 am PDT", "2026-06-17 02:02 (PDT)",
        "2026-06-17 06:02 BRT", "2026-06-17 05:02 Eastern time", "09:02 UTC, 17 June 2026",
        "2026-06-17 09:02:00 +0000 UTC", "17 juin 2026 à 09:02", "17-Jun-2026 09:02",
    ])
    func `one moment is read in the spellings of many tools`(text: String) {
        #expect(seconds(text) == Self.expected)
    }

    @Test(arguments: [
        "", "soon", "12", "8801", "20261745", "2026-06-31", "17/Jun", "9:02", "2026-06-17 25:00",
        "2026-06-17 09:02 and later", "1e9x", "31.02.2026",
    ])
    func `what is no whole time is none, and never 1970`(text: String) {
        #expect(seconds(text) == nil)
    }

    @Test func `milliseconds are kept`() {
        #expect(seconds("17 Jun 2026 09:02:00,250 UTC") == Self.expected + 0.25)
        #expect(seconds("20260617T090200.125Z") == Self.expected + 0.125)
    }

    @Test func `noon and midnight of a clock of twelve hours`() {
        #expect(seconds("17 Jun 2026 12:00 AM") == 1_781_654_400)
        #expect(seconds("17 Jun 2026 12:00 PM") == 1_781_697_600)
        #expect(seconds("17 Jun 2026 13:05 AM") == nil)
    }

    @Test func `a date of two readings is refused, until its order is known`() throws {
        let text = "03/04/2026 10:00"
        let fault = #expect(throws: TimeFault.self) { try TimeReader().time(text) }
        #expect(fault?.reason.contains("2026-04-03 or 2026-03-04") == true)
        #expect(seconds(text, TimeReader(order: .dayFirst)) == 1_775_210_400)
        #expect(seconds(text, TimeReader(order: .monthFirst)) == 1_772_618_400)
    }

    @Test(arguments: ["IST", "CST", "BST", "AST", "GST"])
    func `an abbreviation that places share is read with a doubt`(name: String) throws {
        let time = try TimeReader().time("2026-06-17 09:02 \(name)")
        #expect(time.doubt?.contains(name) == true)
    }

    @Test func `the chosen zone settles an abbreviation that places share`() throws {
        for (zone, hour) in [("Asia/Jerusalem", 7), ("Europe/Dublin", 8), ("Asia/Kolkata", 3)] {
            let reader = TimeReader(zone: try ZoneName.chosen(zone), isZoneChosen: true)
            let time = try reader.time("2026-06-17 09:02 IST")
            #expect(time.doubt == nil)
            let wanted = Self.expected - Double(9 - hour) * 3600
            #expect(abs(time.date.timeIntervalSince1970 - wanted) <= 1800)
        }
    }

    @Test func `a zone that is not known is refused by its name, and not read as UTC`() {
        let fault = #expect(throws: TimeFault.self) {
            try TimeReader().time("2026-06-17 09:02 QQT")
        }
        #expect(fault?.reason.contains("QQT") == true)
        #expect(throws: ZoneFault.self) { try ZoneName.chosen("Mars/Base") }
        #expect(throws: ZoneFault.self) { try ZoneName.chosen("IST") }
    }
}

/// Clocks that are set forward and back, west and east of Greenwich.
struct LocalTimeTests {
    private func utc(_ text: String) throws -> Date {
        try #require(RecordTime(text)?.date)
    }

    @Test(arguments: [
        // Forward: 2026-03-08 in New York, 2026-03-29 in Berlin, 2026-10-04 in Sydney.
        ("America/New_York", "2026-03-08 01:59", "2026-03-08 06:59"),
        ("America/New_York", "2026-03-08 03:00", "2026-03-08 07:00"),
        ("America/New_York", "2026-03-08 09:00", "2026-03-08 13:00"),
        ("Europe/Berlin", "2026-03-29 01:59", "2026-03-29 00:59"),
        ("Europe/Berlin", "2026-03-29 03:00", "2026-03-29 01:00"),
        ("Australia/Sydney", "2026-10-04 01:59", "2026-10-03 15:59"),
        ("Australia/Sydney", "2026-10-04 12:00", "2026-10-04 01:00"),
        // Back: 2026-11-01 in New York, 2026-10-25 in Berlin, 2026-04-05 in Sydney.
        ("America/New_York", "2026-11-01 00:59", "2026-11-01 04:59"),
        ("America/New_York", "2026-11-01 02:00", "2026-11-01 07:00"),
        ("Europe/Berlin", "2026-10-25 03:00", "2026-10-25 02:00"),
        ("Australia/Sydney", "2026-04-05 03:00", "2026-04-04 17:00"),
        ("Pacific/Auckland", "2026-06-17 09:00", "2026-06-16 21:00"),
    ])
    func `the offset is that of the moment`(zone: String, wall: String, moment: String) throws {
        let zone = try #require(TimeZone(identifier: zone))
        let local = LocalTime(try utc(wall), in: zone)
        #expect(try local.date == utc(moment))
        #expect(local.doubt == nil)
    }

    @Test func `an hour that comes twice is the first with a doubt, or what the lines before say`()
        throws
    {
        let berlin = try #require(TimeZone(identifier: "Europe/Berlin"))
        let local = LocalTime(try utc("2026-10-25 02:30"), in: berlin)
        #expect(try local.date == utc("2026-10-25 00:30"))
        #expect(local.doubt != nil)
        let after = local.following(try utc("2026-10-25 00:50"))
        #expect(try after.date == utc("2026-10-25 01:30"))
        #expect(after.doubt == nil)
    }

    @Test func `an hour that no clock showed has a doubt`() throws {
        let chicago = try #require(TimeZone(identifier: "America/Chicago"))
        let local = LocalTime(try utc("2026-03-08 02:30"), in: chicago)
        #expect(local.isSkipped && local.doubt != nil)
        #expect(try local.date == utc("2026-03-08 08:30"))
    }
}

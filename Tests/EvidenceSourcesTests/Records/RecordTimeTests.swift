import Foundation
import Testing

@testable import EvidenceSources

struct RecordTimeTests {
    @Test(arguments: [
        ("2021-10-27T08:05:59Z", 1_635_321_959.0, nil),
        ("2021-10-27T10:05:59+02:00", 1_635_321_959.0, "+02:00"),
        ("2021-10-27T03:35:59.250-0430", 1_635_321_959.25, "-04:30"),
        ("2021-10-27 08:05:59 UTC", 1_635_321_959.0, nil),
        ("2021-10-27", 1_635_292_800.0, nil),
        ("1635321959", 1_635_321_959.0, nil),
        ("1635321959123", 1_635_321_959.123, nil),
    ])
    func `a time is read in its many spellings`(text: String, seconds: Double, zone: String?) {
        let time = RecordTime(text)
        #expect(time?.date == Date(timeIntervalSince1970: seconds))
        #expect(time?.zone == zone)
    }

    @Test(arguments: ["", "soon", "2021-13-01", "2021-02-30", "2021-10-27T25:99", "-5", "nan"])
    func `what is no time is not taken for one`(text: String) {
        #expect(RecordTime(text) == nil)
    }

    @Test func `a time without a zone is of the zone that was told`() throws {
        let paris = try #require(TimeZone(identifier: "Europe/Paris"))
        let time = RecordTime("2021-10-27T10:05:59", zone: paris)
        #expect(time?.date == Date(timeIntervalSince1970: 1_635_321_959))
        #expect(time?.zone == "+02:00")
    }
}

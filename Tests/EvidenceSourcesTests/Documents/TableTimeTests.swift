import Evidence
import EvidenceSources
import Foundation
import Testing

/// How the times and ids of tables are read.
struct TableTimeTests {
    private func reading(_ table: String, zone: String? = nil) throws -> Reading {
        try Reading.of(TableSource(), files: ["export.csv": table], zone: zone)
    }

    private func times(_ reading: Reading) -> [Double] {
        reading.events.map(\.at.timeIntervalSince1970)
    }

    @Test(arguments: [
        "createdAt", "Created On", "created_on", "sys_created_on", "Start time (UTC)", "START-TIME",
        "start_time_utc", "Opened", "Erstellt am", "moment of it",
    ])
    func `a column of times is known however it is called`(name: String) throws {
        let reading = try reading("id,title,\(name)\n7,Kettle,2022-12-06 14:28:00")
        #expect(reading.refused.isEmpty)
        #expect(times(reading) == [1_670_336_880])
    }

    @Test func `the zone in a column's name is that of its times`() throws {
        for (zone, hour) in [("JST", 9.0), ("Asia/Kolkata", 5.5), ("UTC-3", -3), ("PST", -8)] {
            let reading = try reading("id,title,Start time (\(zone))\n7,Kettle,2022-12-06 14:28:00")
            #expect(times(reading) == [1_670_336_880 - hour * 3600])
            #expect(reading.notes.isEmpty)
        }
    }

    @Test(arguments: ["QQT", "local time"])
    func `a zone in a column's name that no one knows is refused, until one is chosen`(
        zone: String
    ) throws {
        let table = "id,title,Created (\(zone))\n7,Kettle,2022-12-06 14:28:00"
        let refused = try reading(table).refused
        #expect(refused.map(\.location) == ["export.csv, line 1, field Created (\(zone))"])
        #expect(times(try reading(table, zone: "Asia/Tokyo")) == [1_670_304_480])
    }

    @Test func `a column of zones is heeded row by row`() throws {
        let reading = try reading(
            """
            id,title,created,Time zone
            7,Kettle,2022-12-06 14:28:00,Europe/Berlin
            8,Plug,2022-12-06 14:28:00,UTC+5:30
            """
        )
        #expect(times(reading) == [1_670_333_280, 1_670_317_080])
    }

    @Test func `a date over twelve settles the order for the whole table`() throws {
        let american = "id,title,created\n7,Kettle,03/04/2022 10:00\n8,Plug,03/17/2022 10:00"
        #expect(times(try reading(american)) == [1_646_388_000, 1_647_511_200])
        let european = "id,title,created\n7,Kettle,03/04/2022 10:00\n8,Plug,17/03/2022 10:00"
        #expect(times(try reading(european)) == [1_648_980_000, 1_647_511_200])
    }

    @Test func `a date that nothing settles is refused, and a mapping settles it`() throws {
        let table = "id,title,created\n7,Kettle,03/04/2022 10:00"
        let reading = try reading(table)
        #expect(reading.events.isEmpty)
        #expect(reading.refused.map(\.location) == ["export.csv, line 2, field created"])
        let folder = FileManager.default.temporaryDirectory.appending(path: "dates-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let (file, mapping) = (folder.appending(path: "t.csv"), folder.appending(path: "m.json"))
        try Data(table.utf8).write(to: file)
        try Data(
            #"{"tool":"t","title":"T","has":[],"at":["created"],"text":["{title}"],"dates":"day-first"}"#
                .utf8
        ).write(to: mapping)
        let settled = Reading()
        try TableSource().read(SourceInput(path: file.path, mapping: mapping.path), into: settled)
        #expect(times(settled) == [1_648_980_000])
    }

    @Test func `an hour that came twice has a doubt on its event`() throws {
        let table = "id,title,created\n7,Kettle,2026-10-25 02:30\n8,Plug,2026-10-25 03:30"
        let reading = try reading(table, zone: "Europe/Berlin")
        #expect(reading.events.map { $0.details.contains { $0.doubt != nil } } == [true, false])
        #expect(times(reading) == [1_792_888_200, 1_792_895_400])
    }

    @Test func `a time without a zone is noted as assumed, and a row without one as doubtful`()
        throws
    {
        let reading = try reading("id,title,created\n7,Kettle,2022-12-06 14:28:00\n8,Plug,")
        #expect(reading.notes.map(\.kind) == [.assumed])
        let plug = try #require(reading.events.last)
        #expect(plug.details.contains { $0.doubt != nil })
        #expect(plug.at > Date(timeIntervalSince1970: 1_700_000_000))
    }

    @Test func `a day without an hour is known to the half day`() throws {
        let event = try #require(try reading("id,title,date\n7,Kettle,2022-12-06").events.first)
        #expect(event.at == Date(timeIntervalSince1970: 1_670_328_000))
        #expect(event.uncertainty == 43_200)
    }

    @Test func `a zone that is none is refused`() throws {
        let table = "id,title,created\n7,Kettle,2022-12-06 14:28:00"
        #expect(try reading(table, zone: "Mars/Base").refused.map(\.location) == ["zone"])
        #expect(times(try reading(table, zone: "UTC+2")) == [1_670_329_680])
    }

    @Test func `rows of two tables that are numbered alike are events each`() throws {
        let one = try reading("id,title,created\n1,Kettle,2022-12-06 14:28:00")
        let other = try reading("id,title,created\n1,Plug,2022-12-07 09:00:00")
        #expect(one.events.map(\.externalID) != other.events.map(\.externalID))
        // A later export of the first, in which the title was edited.
        let again = try reading("id,title,created\n1,Cold kettle,2022-12-06 14:28:00")
        #expect(one.events.map(\.externalID) == again.events.map(\.externalID))
    }

    @Test func `rows that are alike are events each, and the same ones again`() throws {
        let table = """
            time,host,text
            2022-12-06 14:28:00,a,Out of memory
            2022-12-06 14:28:00,a,Out of memory
            """
        let ids = try reading(table).events.map(\.externalID)
        #expect(Set(ids).count == 2)
        #expect(try reading(table).events.map(\.externalID) == ids)
    }

    @Test func `columns without a name and with dots in it are kept`() throws {
        let reading = try reading("id,title,created,,Req. no\n7,Kettle,2022-12-06 14:28,spare,R1")
        let details = try #require(reading.events.first?.details)
        #expect(details.value("column 4") == "spare" && details.value("Req. no") == "R1")
    }
}

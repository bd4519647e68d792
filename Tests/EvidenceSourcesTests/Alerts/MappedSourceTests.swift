import Evidence
import EvidenceSources
import Foundation
import Testing

struct MappedSourceTests {
    @Test func `a tool's record is read by its mapping`() throws {
        let body = """
            {"check_id": 3, "check_name": "Shop", "check_type": "HTTP", "previous_state": "UP",
             "current_state": "DOWN", "state_changed_timestamp": 1670336880,
             "description": "No answer", "check_params": {"hostname": "shop.example"}}
            """
        let event = try #require(try Reading.of(MappedSource(), delivered: body).events.first)
        #expect(event.externalID == "pingdom:3:1670336880")
        #expect(event.kind == .alert)
        #expect(event.text == "Shop went from UP to DOWN\nNo answer")
        #expect(event.details.value("host") == "shop.example")
        #expect(event.at == Date(timeIntervalSince1970: 1_670_336_880))
    }

    @Test func `a record that no mapping knows is kept whole`() throws {
        let body =
            #"{"kettle": "cold", "message": "Boil me", "created_at": "2022-12-06T14:28:00Z"}"#
        let event = try #require(try Reading.of(MappedSource(), delivered: body).events.first)
        #expect(event.kind == .other)
        #expect(event.text == "Boil me")
        #expect(event.raw.contains("kettle"))
        #expect(event.at == Date(timeIntervalSince1970: 1_670_336_880))
    }

    @Test func `a web form is read as a record`() throws {
        let body = "app=shop&release=v9&head_long=abc123&user=nia%40shop.example&git_log=Fix+it"
        let event = try #require(try Reading.of(MappedSource(), delivered: body).events.first)
        #expect(event.externalID == "heroku:shop:v9")
        #expect(event.author == "heroku:nia@shop.example")
        #expect(event.text == "shop v9 deployed\nFix it")
    }

    @Test func `every mapping that comes with the product can be read`() {
        #expect(MappedSource.tools.count > 20)
        for tool in MappedSource.tools { #expect(AllSources.source(named: tool) != nil) }
    }

    @Test func `one's own mapping goes first, and one that is none is refused by its field`() throws
    {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "mapping-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let mapping = #"""
            {"tool": "boiler", "title": "Boiler", "has": ["pressure"], "kind": "alert",
             "at": ["since"], "text": ["{name} is at {pressure} bar", "{remark}"]}
            """#
        try mapping.write(to: folder.appending(path: "m.json"), atomically: true, encoding: .utf8)
        let record = #"{"name": "Big", "pressure": 9.5, "since": "2022-12-06T14:28:00Z"}"#
        try record.write(to: folder.appending(path: "r.json"), atomically: true, encoding: .utf8)
        var input = SourceInput(path: folder.appending(path: "r.json").path)
        input.mapping = folder.appending(path: "m.json").path
        let reading = Reading()
        try MappedSource().read(input, into: reading)
        #expect(reading.events.map(\.text) == ["Big is at 9.5 bar"])

        try #"{"tool": "boiler"}"#
            .write(to: folder.appending(path: "m.json"), atomically: true, encoding: .utf8)
        let refusing = Reading()
        try MappedSource().read(input, into: refusing)
        #expect(refusing.refused.map(\.location) == ["m.json"])
        #expect(refusing.refused.first?.reason.contains("title") == true)
    }

    @Test func `a trial delivery of 1970 stands at its receipt, and says so`() throws {
        let body = """
            {"check_id": 3, "check_name": "Shop", "current_state": "DOWN",
             "state_changed_utc_time": "1970-01-28T01:49:36Z"}
            """
        let event = try #require(try Reading.of(MappedSource(), delivered: body).events.first)
        #expect(event.at == Date(timeIntervalSince1970: 1_670_337_000))
        #expect(event.details.contains { $0.doubt != nil })
    }
}

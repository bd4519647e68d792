import Evidence
import EvidenceSources
import Foundation
import Testing

struct TableSourceTests {
    private let table = """
        id,title,status,created_date,resolution_date,creator_name,component,priority
        7,"Kettle, cold",open,2022-12-06 14:28:00+00:00,NULL,nia,kitchen,major
        8,Plug out,done,2022-12-06 14:30:00,2022-12-06 15:30:00,ravi,,minor
        """

    @Test func `columns are guessed by what they are called`() throws {
        let reading = try Reading.of(TableSource(), files: ["issues.csv": table])
        #expect(reading.refused.isEmpty)
        #expect(reading.events.map(\.text) == ["Kettle, cold", "Plug out"])
        #expect(reading.events.map(\.kind) == [.ticket, .ticket])
        #expect(reading.events.map(\.author) == ["ticket:nia", "ticket:ravi"])
        #expect(reading.events.first?.details.value("priority") == "major")
        #expect(reading.events.last?.endedAt == Date(timeIntervalSince1970: 1_670_340_600))
    }

    @Test func `the same row in another file is the same event`() throws {
        let one = try Reading.of(TableSource(), files: ["a.csv": table])
        let other = try Reading.of(TableSource(), files: ["b.csv": table])
        #expect(one.events.map(\.externalID) == other.events.map(\.externalID))
    }

    @Test func `a time that is none is refused by line and field`() throws {
        let wrong = table.replacing("2022-12-06 14:30:00,", with: "soon,")
        let reading = try Reading.of(TableSource(), files: ["issues.csv": wrong])
        #expect(reading.refused.map(\.location) == ["issues.csv, line 3, field created_date"])
    }

    @Test func `json lines are read as rows are`() throws {
        let lines = """
            {"ts": 1670336880, "user": "nia", "text": "Is it down?"}
            {"ts": 1670336890, "user": "ravi", "text": "No."}
            """
        let reading = try Reading.of(TableSource(), files: ["chat.jsonl": lines])
        #expect(reading.events.map(\.kind) == [.message, .message])
        #expect(reading.events.map(\.text) == ["Is it down?", "No."])
    }
}

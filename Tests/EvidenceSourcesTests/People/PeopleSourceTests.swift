import Evidence
import Foundation
import Testing

@testable import EvidenceSources

private final class Collector: GatheringSink {
    var people: [GatheredPerson] = []
    var refused: [ImportOutcome.Refused] = []

    func take(_ batch: [Gathered]) {
        people += batch.compactMap { if case .person(let person) = $0 { person } else { nil } }
    }
    func refuse(_ refusal: ImportOutcome.Refused) { refused.append(refusal) }
    func progressed(_ done: Int, of all: Int) {}
}

struct PeopleSourceTests {
    private func read(_ text: String) throws -> Collector {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "people-\(UUID().uuidString).csv")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(text.utf8).write(to: file)
        let collector = Collector()
        try PeopleSource().read(SourceInput(path: file.path), into: collector)
        return collector
    }

    @Test func `a list is read whatever its columns are called`() throws {
        let found = try read(
            """
            First Name;Surname;E-Mail Address;Job Title;Department;Reports To;Hire Date;Office;TZ;GitHub
            Inês;Duarte;Ines@Shop.example;Engineer;Inventory;rui@shop.example;11.03.2019;Porto;\
            Europe/Lisbon;@inesd
            """
        )
        #expect(found.refused.isEmpty)
        let person = try #require(found.people.first)
        #expect(person.name == "Inês Duarte")
        #expect(person.externalID == "ines@shop.example")
        #expect(person.title == "Engineer")
        #expect(person.team == "Inventory")
        #expect(person.manager == "rui@shop.example")
        #expect(person.startDate == "2019-03-11")
        #expect(person.location == "Porto")
        #expect(person.timeZone == "Europe/Lisbon")
        #expect(person.profiles == ["github:inesd"])
        #expect(person.isDirectory)
    }

    @Test func `each bad row is refused with its line and field`() throws {
        let found = try read(
            """
            name,email,start,timezone
            Ann,ann@shop.example,2020-01-31,Europe/Rome
            Bo,bo at shop,2020-01-31,
            Cy,cy@shop.example,03/04/2020,
            Di,di@shop.example,,Middle Earth
            ,,2020-01-31,
            Ann,ann@shop.example,,
            Ed,ed@shop.example,2020-02-30,,,extra
            """
        )
        #expect(found.people.map(\.name) == ["Ann"])
        let places = found.refused.map { $0.location.split(separator: ", ", maxSplits: 1).last }
        #expect(
            places == [
                "line 3, field email", "line 4, field start", "line 5, field timezone",
                "line 6, field name", "line 7", "line 8",
            ]
        )
    }

    @Test func `a table of something else is refused whole`() throws {
        let found = try read("colour,size\nred,3\n")
        #expect(found.people.isEmpty)
        #expect(found.refused.count == 1)
    }

    @Test(arguments: [
        ("2019-03-11", "2019-03-11"), ("2019/3/1", "2019-03-01"), ("11.3.2019", "2019-03-11"),
        ("11 Mar 2019", "2019-03-11"), ("March 11, 2019", "2019-03-11"),
        ("25/12/2020", "2020-12-25"),
        ("2019-03-11T00:00:00Z", "2019-03-11"), ("03/04/2020", nil), ("2020-02-30", nil),
        ("soon", nil),
    ])
    func `a day is read as people write it`(written: String, day: String?) {
        #expect(CalendarDay(written)?.text == day)
    }
}

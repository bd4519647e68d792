import DebriefTesting
import Evidence
import Foundation
import Investigations
import Storage
import Testing

struct InvolvementFormTests {
    @Test(arguments: Engine.available)
    func `people are added by a name and taken out again`(engine: Engine) async throws {
        try await TestSite.run(on: engine) { site in
            let begun = try await site.post("\(site.address)/investigations", ["title": "Mine"])
            let people = "\(begun.location)/people"
            let names = ["INES@shop.example": "investigator", "@tomo": "contributor"]
            for (who, role) in names {
                #expect(try await site.post(people, ["who": who, "role": role]).status == 303)
            }
            let unknown = try await site.post(people, ["who": "Nobody", "role": "contributor"])
            #expect(unknown.status == 404)
            let page = try await site.get(begun.location).html
            #expect(page.contains("Ines Duarte, with Tomo Sato"))

            let id = try #require(begun.location.split(separator: "/").last.map(String.init))
            let involved = try await site.store.read {
                try $0.involvements(in: Investigation.ID(id))
            }
            #expect(involved.map(\.roles) == [[.investigator], [.contributor]])
            _ = try await site.post("\(people)/\(involved[0].person.id)/removal")
            #expect(!(try await site.get(begun.location).html.contains("Ines Duarte")))
        }
    }
}

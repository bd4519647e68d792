import DebriefTesting
import Evidence
import Foundation
import Storage
import Testing

/// Pages over records and words that were written to attack whoever reads them.
struct AttackedPagesTests {
    @Test(arguments: Engine.available)
    func `no page runs, fetches or leads to what a record brought`(engine: Engine) async throws {
        try await TestSite.run(on: engine) { site in
            let incident = try await Sample.incident(
                of: Nasty.records,
                titled: Nasty.texts[0],
                in: site.store
            )
            let events = try await site.store.read {
                try $0.events(of: incident.id, limit: 200).events
            }
            let own = "/incidents/\(incident.key)"
            let begun = try await site.post("\(own)/investigations", ["title": Nasty.texts[1]])
            let investigation = begun.location
            #expect(begun.status == 303)
            for (index, words) in Nasty.texts.enumerated() {
                let text = words.replacing("\u{0}", with: "")
                let cited = events[index % events.count].id.rawValue
                let marked = try await site.post(
                    "\(investigation)/markers",
                    ["kind": "diagnosis", "title": text, "summary": text, "citations": cited]
                )
                #expect(marked.status == 303)
                _ = try await site.post(
                    "\(investigation)/findings",
                    ["kind": "contributor", "text": text, "citations": cited]
                )
            }
            let pages = [
                own, "\(own)/evidence", "\(own)/evidence?order=time", "\(own)/timeline",
                "\(own)/people", "\(own)/relations", "\(own)/conversations", investigation,
                "\(investigation)/report", "/search?q=alert", "/people", "/incidents",
            ]
            for page in pages {
                let answer = try await site.get(page)
                #expect(answer.status == 200, "\(page)")
                #expect(OutsideReach(of: answer.html, isFile: false).problems == [], "\(page)")
            }
            #expect(
                try await site.get("\(own)/evidence").html.contains("href=\"https://odd.example")
            )
            let file = try await site.get("\(investigation)/report/html").html
            #expect(OutsideReach(of: file, isFile: true).problems == [])
        }
    }
}

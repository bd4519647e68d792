import DebriefTesting
import Evidence
import Foundation
import Relations
import Storage
import Testing

struct RelationsPageTests {
    @Test(arguments: Engine.available)
    func `one is drawn from the links of two events, and refused again`(engine: Engine) async throws
    {
        try await TestSite.run(on: engine) { site in
            let (one, other) = (site.events[0].id, site.events[1].id)
            let answer = try await site.post(
                "\(site.address)/relations",
                [
                    "from": "https://debrief.example/incidents/x/evidence?at=\(one)#e-\(one)",
                    "to": other.rawValue, "kind": "suggests", "decision": "drawn",
                    "reason": "They sat side by side.",
                ]
            )
            #expect(answer.status == 303)
            let page = try await site.get("\(site.address)/relations?kind=suggests")
            #expect(page.html.contains("They sat side by side."))
            #expect(page.html.contains("drawn by hand"))
            let refused = try await site.post(
                "\(site.address)/relations",
                [
                    "from": one.rawValue, "to": other.rawValue, "kind": "suggests",
                    "decision": "refused",
                ]
            )
            #expect(refused.status == 303)
            let without = try await site.get("\(site.address)/relations?kind=suggests")
            #expect(!without.html.contains("They sat side by side."))
            let same = try await site.post(
                "\(site.address)/relations",
                ["from": one.rawValue, "to": one.rawValue, "kind": "suggests", "decision": "drawn"]
            )
            #expect(same.status == 400 || same.status == 422)
        }
    }
}

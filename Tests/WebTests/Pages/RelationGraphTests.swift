import DebriefTesting
import Evidence
import Foundation
import Relations
import Storage
import Testing

struct RelationGraphTests {
    private func draw(_ site: TestSite, _ from: Int, _ to: Int) async throws {
        let answer = try await site.post(
            "\(site.address)/relations",
            [
                "from": site.events[from].id.rawValue, "to": site.events[to].id.rawValue,
                "kind": "suggests", "decision": "drawn", "reason": "They <b>sat</b> together.",
            ]
        )
        #expect(answer.status == 303)
    }

    @Test(arguments: Engine.available)
    func `what bears on an event is drawn, and told again as a table`(engine: Engine) async throws {
        try await TestSite.run(on: engine) { site in
            try await draw(site, 1, 0)
            let around = "\(site.address)/relations/around/\(site.events[0].id)"
            let page = try await site.get(around)
            #expect(page.status == 200)
            #expect(page.html.contains("class=\"link sure\""))
            #expect(page.html.contains("data-node=\"\(site.events[1].id)\""))
            #expect(page.html.contains("the later suggests the earlier"))
            #expect(page.html.contains("They &lt;b&gt;sat&lt;/b&gt; together."))
            let evidence = try await site.get("\(site.address)/evidence").html
            #expect(evidence.contains("href=\"\(around)\">related (1)"))
            let list = try await site.get("\(site.address)/relations").html
            #expect(list.contains("href=\"\(around)\""))
        }
    }

    @Test(arguments: Engine.available)
    func `a relation is confirmed and refused where it is drawn`(engine: Engine) async throws {
        try await TestSite.run(on: engine) { site in
            try await draw(site, 1, 0)
            let ids = site.events.map(\.id.rawValue)
            let around = "\(site.address)/relations/around/\(ids[0])"
            let page = try await site.get(around).html
            #expect(page.contains("name=\"around\" value=\"\(ids[0])\""))
            let list = "\(site.address)/relations"
            let confirmed = try await site.post(
                list,
                [
                    "from": ids[1], "to": ids[0], "kind": "suggests", "decision": "confirmed",
                    "reason": "They sat together.", "around": ids[0],
                ]
            )
            #expect(confirmed.location == "\(around)#r-\(ids[1])-\(ids[0])-suggests")
            #expect(try await site.get(around).html.contains("They sat together."))
            let refused = try await site.post(
                list,
                [
                    "from": ids[1], "to": ids[0], "kind": "suggests", "decision": "refused",
                    "reason": "They sat together.", "around": ids[0],
                ]
            )
            #expect(refused.location == "\(around)?refused=suggests")
            let after = try await site.get(refused.location).html
            #expect(after.contains("Refused, and no longer drawn."))
            #expect(!after.contains("They sat together."))
            let between = try await site.post(
                list,
                [
                    "from": ids[1], "to": ids[0], "kind": "suggests", "decision": "confirmed",
                    "between": ids[0], "between": ids[1],
                ]
            )
            #expect(between.location.hasPrefix("\(list)/between?from=\(ids[0])&to=\(ids[1])#r-"))
        }
    }

    @Test(arguments: Engine.available)
    func `how two events are related is asked by the link of one`(engine: Engine) async throws {
        try await TestSite.run(on: engine) { site in
            try await draw(site, 1, 0)
            try await draw(site, 1, 2)
            let ids = site.events.map(\.id)
            let to = "https%3A%2F%2Fdebrief.example%2Fevidence%3Fat%3D\(ids[2])"
            let page = try await site.get(
                "\(site.address)/relations/between?from=\(ids[0])&to=\(to)"
            )
            #expect(page.status == 200)
            #expect(page.html.contains("has 2 steps."))
            let same = try await site.get(
                "\(site.address)/relations/between?from=\(ids[0])&to=\(ids[0])"
            )
            #expect(same.status == 422)
        }
    }
}

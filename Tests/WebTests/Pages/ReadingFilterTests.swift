import DebriefTesting
import Evidence
import Foundation
import Readings
import Storage
import Testing

struct ReadingFilterTests {
    @Test(arguments: Engine.available)
    func `events are asked for by what people say that they do`(engine: Engine) async throws {
        try await TestSite.run(on: engine) { site in
            let event = site.events[1]
            let answer = try await site.post(
                "\(site.address)/events/\(event.id)/reading",
                ["had-acts": "", "act": "decision", "had-phase": "none", "phase": "repair"]
            )
            #expect(answer.status == 303)
            let path = "\(site.address)/evidence?act=decision&act=plan&phase=repair"
            let html = try await site.get(path).html
            #expect(html.contains("1 event found"))
            #expect(html.contains("id=\"e-\(event.id)\""))
            #expect(html.contains("Remove the filter: decision"))
            let none = try await site.get(path + "&place=\(site.events[0].place)&act=x").html
            #expect(none.contains("1 event found"))
            let withdrawn = try await site.post(
                "\(site.address)/events/\(event.id)/reading",
                ["all": "withdrawn"]
            )
            #expect(withdrawn.status == 303)
            let after = try await site.get(path).html
            #expect(!after.contains("id=\"e-\(event.id)\""))
        }
    }

    @Test
    func `how one person feels is not asked for`() async throws {
        try await TestSite.run(on: .sqlite) { site in
            let person = try #require(site.events[0].author?.person)
            let html = try await site.get(
                "\(site.address)/evidence?sounds=negative&person=\(person)"
            ).html
            #expect(!html.contains("sounds=negative"))
            #expect(html.contains("3 events found"))
        }
    }

    @Test
    func `of few people it is not told how it went`() async throws {
        try await TestSite.run(on: .sqlite) { site in
            let html = try await site.get("\(site.address)/course").html
            #expect(html.contains("Too few people spoke"))
        }
    }
}

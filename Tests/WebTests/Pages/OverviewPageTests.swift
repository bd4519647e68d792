import DebriefTesting
import Evidence
import Foundation
import Storage
import Testing

struct OverviewPageTests {
    @Test(arguments: Engine.available)
    func `an incident without events says what to do`(engine: Engine) async throws {
        try await TestSite.run(on: engine) { site in
            let selections = try await site.store.read { try $0.selections(of: site.incident.id) }
            for selection in selections {
                let path = "\(site.address)/selections/\(selection.id)/removal"
                #expect(try await site.post(path).status == 303)
            }
            let expected = [
                "": "no event is taken in", "/evidence": "No evidence yet",
                "/timeline": "Nothing happened here", "/people": "No one yet",
            ]
            for (path, words) in expected {
                let page = try await site.get(site.address + path)
                #expect(page.status == 200, "\(path)")
                #expect(page.html.contains(words), "\(path)")
            }
        }
    }

    @Test
    func `the overview shows the story and leads to its parts`() async throws {
        try await TestSite.run(on: .sqlite) { site in
            let html = try await site.get(site.address).html
            #expect(html.contains("minimap story"))
            #expect(html.contains("Everyone who may sign in."))
            #expect(html.contains("href=\"\(site.address)/access\""))
        }
    }

    @Test
    func `the timeline goes from weeks to seconds and shows silence`() async throws {
        try await TestSite.run(on: .sqlite) { site in
            let near = try await site.get(
                site.address + "/timeline?from=2022-12-06T12:00:58Z&to=2022-12-06T12:01:03Z"
            )
            #expect(near.html.contains("<b>5 seconds</b>, 1 event"))
            #expect(near.html.contains(">12:01:00</text>"))
            let whole = try await site.get(site.address + "/timeline")
            #expect(whole.html.contains("1 minute of silence"))
            let weeks = try await site.get(
                site.address + "/timeline?from=2022-11-06T12:00&to=2022-12-20"
            )
            #expect(weeks.html.contains("3 events"))
        }
    }
}

import DebriefTesting
import Evidence
import Foundation
import Investigations
import Storage
import Testing

/// Two people change the same at once: no text is lost, and none is written over unseen.
struct StaleFormTests {
    private func withInvestigation(
        _ engine: Engine,
        _ test: @Sendable @escaping (TestSite, String, Investigation.ID) async throws -> Void
    ) async throws {
        try await TestSite.run(on: engine) { site in
            let begun = try await site.post("\(site.address)/investigations", ["title": "Mine"])
            let id = try #require(begun.location.split(separator: "/").last.map(String.init))
            try await test(site, begun.location, Investigation.ID(id))
        }
    }

    private func investigation(
        _ site: TestSite,
        _ id: Investigation.ID
    ) async throws -> Investigation {
        try await site.store.read { try $0.investigation(id, of: site.incident.id) }
    }

    private func markers(_ site: TestSite, _ id: Investigation.ID) async throws -> [Marker] {
        try await site.store.read { try $0.markers(of: id, for: .operatorOfTheMachine) }
    }

    private func summary(_ text: String, _ revision: String) -> KeyValuePairs<String, String> {
        [
            "title": "Mine", "purpose": "", "depth": "deep", "summary": text,
            "revision": revision,
        ]
    }

    @Test(arguments: Engine.available)
    func `of two people who save one summary, neither loses their text`(
        engine: Engine
    ) async throws {
        try await withInvestigation(engine) { site, address, id in
            let seen = try await site.revision(address, address)
            let first = try await site.post(address, summary("The alias was <b>old</b>.", seen))
            #expect(first.status == 303)
            let second = try await site.post(address, summary("The index was full.", seen))
            #expect(second.status == 409)
            #expect(second.html.contains("The alias was &lt;b&gt;old&lt;/b&gt;."))
            #expect(second.html.contains("The index was full."))
            let stored = try await investigation(site, id)
            #expect(stored.summary == "The alias was <b>old</b>." && stored.depth == .deep)

            // What the page offers stores the second, knowingly; and it grows old as well.
            let pattern = #/name="revision" value="(\d+)"/#
            let offered = try #require(second.html.firstMatch(of: pattern)).1
            #expect(String(offered) != seen)
            let over = try await site.post(address, summary("Both.", String(offered)))
            #expect(over.status == 303)
            let late = try await site.post(address, summary("The index.", String(offered)))
            #expect(late.status == 409)
            #expect(try await investigation(site, id).summary == "Both.")
        }
    }

    @Test(arguments: Engine.available)
    func `what was typed into a marker that was removed is given back`(
        engine: Engine
    ) async throws {
        try await withInvestigation(engine) { site, address, id in
            let fields: KeyValuePairs = [
                "kind": "repair", "title": "Put back", "summary": "An hour of <i>work</i>.",
                "notes": "Ask Tomo.", "revision": "1",
            ]
            _ = try await site.post("\(address)/markers", fields)
            let marker = try #require(try await markers(site, id).first)
            let (own, removal) = (
                "\(address)/markers/\(marker.id)", "\(address)/claims/\(marker.id)/removal"
            )
            #expect(try await site.post(own, fields).status == 303)
            // Removing what was written since is refused, too, and shows it.
            let unseen = try await site.post(removal, ["revision": "1"])
            #expect(unseen.status == 409 && unseen.html.contains("An hour of &lt;i&gt;work"))
            #expect(try await markers(site, id).count == 1)
            #expect(try await site.post(removal, ["revision": "2"]).status == 303)

            let late = try await site.post(own, fields)
            #expect(late.status == 404)
            #expect(late.html.contains("What you typed"))
            #expect(late.html.contains("An hour of &lt;i&gt;work&lt;/i&gt;."))
            #expect(late.html.contains("Ask Tomo."))
            #expect(try await markers(site, id).isEmpty)
            #expect(try await site.post(removal, ["revision": "2"]).status == 404)
        }
    }

    @Test(arguments: Engine.available)
    func `what is removed twice is not removed in silence`(engine: Engine) async throws {
        try await withInvestigation(engine) { site, address, id in
            let selections = try await site.store.read { try $0.selections(of: site.incident.id) }
            let selection = try #require(selections.first)
            let removal = "\(site.address)/selections/\(selection.id)/removal"
            #expect(try await site.post(removal).status == 303)
            #expect(try await site.post(removal).status == 404)
            #expect(try await site.post("\(address)/people/nobody/removal").status == 404)
            _ = try await site.post("\(address)/markers", ["kind": "repair"])
            let marker = try #require(try await markers(site, id).first)
            let uncited = "\(address)/markers/\(marker.id)/citations/nothing/removal"
            #expect(try await site.post(uncited).status == 404)
        }
    }

    @Test(arguments: Engine.available)
    func `an old form does not reopen what was finished`(engine: Engine) async throws {
        try await withInvestigation(engine) { site, address, id in
            let state = "\(address)/state"
            let finish: KeyValuePairs = ["from-state": "open", "state": "finished"]
            let seen = try await site.revision(address, address)
            #expect(try await site.post(state, finish).status == 303)
            let finished = try #require(try await investigation(site, id).finishedAt)
            #expect(try await site.post(state, finish).status == 409)
            // A text that was begun before is compared first, and never reopens it.
            let late = try await site.post(address, summary("Late", seen))
            #expect(late.status == 409 && late.html.contains("Late"))
            let fresh = try await site.revision(address, address)
            #expect(try await site.post(address, summary("Late", fresh)).status == 303)
            #expect(try await investigation(site, id).finishedAt == finished)

            let reopen: KeyValuePairs = ["from-state": "finished", "state": "open"]
            #expect(try await site.post(state, reopen).status == 303)
            #expect(try await site.post(state, reopen).status == 409)
            #expect(try await site.post(state, ["state": "finished"]).status == 422)
            #expect(try await investigation(site, id).state == .open)
        }
    }

    @Test(arguments: Engine.available)
    func `a follow-up is not set from a state that no one sees any more`(
        engine: Engine
    ) async throws {
        try await withInvestigation(engine) { site, address, id in
            _ = try await site.post("\(address)/follow-ups", ["text": "Page for it"])
            let followUps = try await site.store.read {
                try $0.followUps(of: id, for: .operatorOfTheMachine)
            }
            let followUp = try #require(followUps.first)
            let own = "\(address)/follow-ups/\(followUp.id)/state"
            #expect(try await site.post(own, ["state": "done", "revision": "1"]).status == 303)
            let late = try await site.post(own, ["state": "declined", "revision": "1"])
            #expect(late.status == 409)
            #expect(late.html.contains("Done") && late.html.contains("Declined"))
            let now = try await site.store.read {
                try $0.followUps(of: id, for: .operatorOfTheMachine)
            }
            #expect(now.first?.state == .done)
        }
    }

    @Test(arguments: Engine.available)
    func `incidents, access, clocks and the catalog are compared alike`(
        engine: Engine
    ) async throws {
        try await TestSite.run(on: engine) { site in
            let entry = try await site.post(
                "/catalogue",
                ["kind": "service", "name": "search", "aliases": "finder"]
            ).location
            let forms: [(String, String, [(String, String)])] = [
                (
                    site.address, site.address,
                    [
                        ("title", "A title"), ("summary", "Old words"),
                        ("start", "2022-12-06T12:00"),
                        ("end", ""), ("story-start", "2022-12-06T11:00"), ("story-end", ""),
                    ]
                ),
                (
                    "\(site.address)/access", "\(site.address)/access",
                    [
                        ("restricted", "yes"), ("account", ""),
                    ]
                ),
                ("/clocks", "/clocks/slack", [("offset", "+7s"), ("uncertainty", "")]),
                (
                    entry, entry,
                    [
                        ("kind", "service"), ("name", "search"), ("aliases", "old words"),
                        ("owner", ""), ("summary", ""), ("covers", ""),
                    ]
                ),
            ]
            for (page, action, fields) in forms {
                let seen = try await site.revision(page, action)
                let first = try await site.post(action, pairs: fields + [("revision", seen)])
                #expect(first.status == 303, "\(action)")
                let late = try await site.post(action, pairs: fields + [("revision", seen)])
                #expect(late.status == 409, "\(action)")
                #expect(late.html.contains("Save my version"), "\(action)")
                // A restricted incident has another key from then on.
                let isMoved = action.hasSuffix("/access")
                let (there, to) = isMoved ? (first.location, first.location) : (page, action)
                let now = try await site.revision(there, to)
                let again = try await site.post(to, pairs: fields + [("revision", now)])
                #expect(again.status == 303, "\(action)")
            }
            let removal = "\(entry)/removal"
            #expect(try await site.post(removal, ["revision": "0"]).status == 409)
            #expect(try await site.get(entry).status == 200)
        }
    }
}

import Accounts
import DebriefTesting
import Evidence
import Foundation
import Investigations
import Storage
import Testing

/// A member reads what was made of a private channel that has since left the incident.
struct WithheldEvidenceTests {
    @Test(arguments: Engine.available)
    func `no page and no file quotes what the reader may no longer see`(
        engine: Engine
    ) async throws {
        try await TestSite.run(on: engine) { site in
            let (secret, session) = try await site.store.write { connection in
                let account = try connection.addAccount("Mo", ids: .uuid7(), at: Sample.noon)
                return try connection.enter(account)
            }
            let member = site.entered(by: secret, session)
            let (place, event) = try await site.store.write { connection in
                let message = Sample.message(80, "The zebra is out", by: "U2", in: "C2")
                try Sample.record([.event(message)], in: connection)
                let place = try connection.places(called: "support")[0].id
                let window = try Window(start: Sample.noon, end: nil)
                try connection.select(.place(place, window), into: site.incident.id, ids: .uuid7())
                let event = try connection.events(of: site.incident.id).events.first {
                    $0.text.contains("zebra")
                }
                return (place, event)
            }
            let begun = try await site.post("\(site.address)/investigations", ["title": "Why"])
            let investigation = begun.location
            let cited = try #require(event).id.rawValue
            _ = try await site.post(
                "\(investigation)/markers",
                ["kind": "diagnosis", "title": "Found", "citations": cited]
            )
            _ = try await site.post(
                "\(investigation)/findings",
                ["kind": "contributor", "text": "Found it", "citations": cited]
            )
            let pages = [
                investigation, "\(investigation)/report", "\(investigation)/report/markdown",
                "\(investigation)/report/html",
            ]
            for page in pages {
                let html = try await member.get(page).html
                #expect(html.contains("support"), "\(page)")
            }
            try await site.store.write { connection in
                for selection in try connection.selections(of: site.incident.id) {
                    guard case .place(place, _) = selection.reach else { continue }
                    try connection.deselect(selection.id, from: site.incident.id)
                }
            }
            for page in pages + [
                site.address, "\(site.address)/evidence", "\(site.address)/timeline",
                "\(site.address)/people", "\(site.address)/relations", "/search?q=zebra",
            ] {
                let html = try await member.get(page).html
                #expect(!html.contains("The zebra") && !html.contains("<mark>"), "\(page)")
                #expect(page.hasPrefix("/search") || !html.contains("support"), "\(page)")
            }
            for page in pages {
                let theirs = try await member.get(page).html
                #expect(theirs.contains("Evidence no longer available to you"), "\(page)")
                let owners = try await site.get(page).html
                #expect(!owners.contains("The zebra"), "\(page)")
                #expect(owners.contains("Evidence no longer part of this incident"), "\(page)")
            }
            #expect(try await member.get("/events/\(cited)").status == 404)
        }
    }
}

import DebriefTesting
import Evidence
import Foundation
import Investigations
import Relations
import Storage
import Testing

struct OverviewMomentsTests {
    /// Stored as if it had been found, so that nothing new is.
    private func suggest(_ event: Event, in site: TestSite) async throws {
        _ = try await site.get(site.address)
        let reason = "Here it turned."
        try await site.store.write { connection in
            try connection.execute(
                """
                INSERT INTO moment (
                    incident_id, kind, event_id, occurred_at, ordinal, reason, weight, events
                ) VALUES (
                    \(site.incident.id), \(Moment.Kind.searchEnded), \(event.id), \(event.at), 0,
                    \(reason), 0.8, \("[\"\(site.events[0].id)\",\"\(event.id)\"]")
                )
                """
            )
        }
    }

    private func shows(_ words: String, in site: TestSite) async throws -> Bool {
        try await site.get(site.address).html.contains(words)
    }

    private func decide(_ decision: String, _ event: Event, in site: TestSite) async throws -> Int {
        try await site.post(
            "\(site.address)/moments",
            ["kind": "searchEnded", "event": event.id.rawValue, "decision": decision]
        ).status
    }

    @Test(arguments: Engine.available)
    func `a moment is taken into the narrative with what it rests on`(engine: Engine) async throws {
        try await TestSite.run(on: engine) { site in
            let event = site.events[2]
            try await suggest(event, in: site)
            let before = try await site.get(site.address).html
            #expect(before.contains("Here it turned."))
            #expect(!before.contains("Take as key moment"))
            #expect(try await decide("taken", event, in: site) == 409)
            _ = try await site.post("\(site.address)/investigations", ["title": "How"])
            #expect(try await shows("Take as key moment", in: site))
            #expect(try await decide("taken", event, in: site) == 303)
            let markers = try await site.store.read { connection in
                let investigation = try connection.investigations(of: site.incident.id).last
                return try investigation.map {
                    try connection.markers(of: $0.id, for: .operatorOfTheMachine)
                } ?? []
            }
            #expect(markers.map(\.kind) == [.keyMoment])
            #expect(markers.first?.summary == "Here it turned.")
            #expect(markers.first?.citations.map(\.id) == [site.events[0].id, event.id])
            #expect(try await shows("Taken into", in: site))
            // Sent twice, it is taken once.
            #expect(try await decide("taken", event, in: site) == 303)
            let again = try await site.store.read { connection in
                let investigation = try connection.investigations(of: site.incident.id).last
                return try investigation.map {
                    try connection.markers(of: $0.id, for: .operatorOfTheMachine).count
                } ?? 0
            }
            #expect(again == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `a moment is dismissed and brought back`(engine: Engine) async throws {
        try await TestSite.run(on: engine) { site in
            let event = site.events[1]
            try await suggest(event, in: site)
            let timeline = try await site.get("\(site.address)/timeline").html
            #expect(timeline.contains("Turning points?"))
            #expect(try await decide("dismissed", event, in: site) == 303)
            #expect(try await shows("Bring back", in: site))
            let without = try await site.get("\(site.address)/timeline").html
            #expect(!without.contains("Turning points?"))
            #expect(try await decide("open", event, in: site) == 303)
            let after = try await site.get(site.address).html
            #expect(!after.contains("Bring back"))
            #expect(try await decide("perhaps", event, in: site) == 422)
        }
    }

    @Test
    func `what is not suggested is not found`() async throws {
        try await TestSite.run(on: .sqlite) { site in
            let status = try await decide("taken", site.events[0], in: site)
            #expect(status == 404)
        }
    }
}

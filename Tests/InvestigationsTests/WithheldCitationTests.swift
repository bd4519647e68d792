import DebriefTesting
import Evidence
import Foundation
import Investigations
import Storage
import Testing

/// A private message is cited, and then its channel is taken out of the incident.
struct WithheldCitationTests {
    private struct Cited {
        let incident: Incident
        let investigation: Investigation.ID
        let event: Event
    }

    private let member = Viewer(account: "mo", seesEverything: false)

    private func cite(in store: any Store) async throws -> Cited {
        let (incident, _) = try await Sample.incident(in: store)
        return try await store.write { connection in
            let place = try connection.places(called: "support")[0].id
            let window = try Window(start: Sample.noon, end: nil)
            try connection.select(.place(place, window), into: incident.id, ids: .uuid7())
            let events = try connection.events(of: incident.id).events
            guard let event = events.first(where: { $0.text == "Elsewhere" }) else {
                throw Refusal(.invalid, "The sample lacks its event.")
            }
            let id = try connection.begin(
                "How we got here",
                of: incident.id,
                by: .operatorOfTheMachine,
                ids: .uuid7(),
                at: Sample.noon
            )
            _ = try connection.addMarker(
                .diagnosis,
                citing: [event.id],
                to: id,
                ids: .uuid7(),
                at: Sample.noon
            )
            let cited = [event.id, events[0].id]
            try connection.add(.difficulty, "Slow", citing: cited, to: id, ids: .uuid7())
            try connection.addFollowUp(
                "Watch",
                assignee: "",
                due: nil,
                citing: cited,
                to: id,
                ids: .uuid7()
            )
            return Cited(incident: incident, investigation: id, event: event)
        }
    }

    private func takeOut(_ cited: Cited, of store: any Store) async throws {
        try await store.write { connection in
            for selection in try connection.selections(of: cited.incident.id) {
                guard case .place(let place, _) = selection.reach, place == cited.event.place else {
                    continue
                }
                try connection.deselect(selection.id, from: cited.incident.id)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `what left the incident is quoted to no one`(engine: Engine) async throws {
        let migrations = EvidenceMigrations.all + InvestigationMigrations.all
        try await engine.withStore(migrations: migrations) { store in
            let cited = try await cite(in: store)
            let id = cited.investigation
            for viewer in [member, .operatorOfTheMachine] {
                let marker = try await store.read { try $0.markers(of: id, for: viewer)[0] }
                #expect(marker.citations.map(\.id) == [cited.event.id] && marker.withheld.isEmpty)
            }
            #expect(try await store.read { try $0.strayCitations() }.isEmpty)

            try await takeOut(cited, of: store)
            for (viewer, reason) in [
                (member, WithheldCitation.Reason.unavailable), (.operatorOfTheMachine, .outside),
            ] {
                let (marker, finding, followUp) = try await store.read { connection in
                    (
                        try connection.markers(of: id, for: viewer)[0],
                        try connection.findings(of: id, for: viewer)[0],
                        try connection.followUps(of: id, for: viewer)[0]
                    )
                }
                let ids = [cited.event.id]
                #expect(marker.citations.isEmpty && marker.start == nil)
                for withheld in [marker.withheld, finding.withheld, followUp.withheld] {
                    #expect(withheld.map(\.event) == ids && withheld.map(\.reason) == [reason])
                }
                #expect(finding.citations.map(\.text) == ["Something <b>is</b> off"])
                #expect(followUp.citations.map(\.text) == ["Something <b>is</b> off"])
            }
        }
    }

    @Test(arguments: Engine.available)
    func `stray citations are found, and can be taken out`(engine: Engine) async throws {
        let migrations = EvidenceMigrations.all + InvestigationMigrations.all
        try await engine.withStore(migrations: migrations) { store in
            let cited = try await cite(in: store)
            try await takeOut(cited, of: store)
            let stray = try await store.read { try $0.strayCitations() }
            #expect(stray.count == 3)
            #expect(stray.allSatisfy { $0.event == cited.event.id })
            #expect(stray.allSatisfy { $0.incident == cited.incident.key })
            #expect(try await store.read { try $0.orphanedCitationCount() } == 0)
            try await store.write { connection in
                let marker = try connection.markers(of: cited.investigation, for: member)[0].id
                try connection.uncite(cited.event.id, from: marker, of: cited.investigation)
                try connection.execute(
                    "INSERT INTO citation (claim_id, event_id) VALUES ('x', \(cited.event.id))"
                )
            }
            #expect(try await store.read { try $0.strayCitations() }.count == 2)
            #expect(try await store.read { try $0.orphanedCitationCount() } == 1)
            await #expect(throws: Refusal.self) {
                try await store.write {
                    try $0.uncite(cited.event.id, from: Marker.ID("other"), of: cited.investigation)
                }
            }
        }
    }
}

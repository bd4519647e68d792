import DebriefTesting
import Evidence
import Foundation
import Investigations
import Storage
import Testing

struct InvestigationTests {
    @Test(arguments: Engine.available)
    func `events go into markers, which stand in time order`(engine: Engine) async throws {
        try await engine.withStore(
            migrations: EvidenceMigrations.all + InvestigationMigrations.all
        ) { store in
            let (incident, events) = try await Sample.incident(in: store)
            let markers = try await store.write { connection in
                let id = try connection.begin(
                    "How we got here",
                    of: incident.id,
                    by: .operatorOfTheMachine,
                    ids: .uuid7(),
                    at: Sample.noon
                )
                for (event, kind) in [(2, Marker.Kind.repair), (0, .detection), (1, .detection)] {
                    _ = try connection.put(
                        events[event].id,
                        into: kind,
                        of: id,
                        ids: .uuid7(),
                        at: Sample.noon
                    )
                }
                return try connection.markers(of: id, for: .operatorOfTheMachine)
            }
            #expect(markers.map(\.kind) == [.detection, .repair])
            #expect(markers[0].citations.map(\.id) == [events[0].id, events[1].id])
        }
    }

    @Test(arguments: Engine.available)
    func `a claim cites only the evidence of its incident`(engine: Engine) async throws {
        try await engine.withStore(
            migrations: EvidenceMigrations.all + InvestigationMigrations.all
        ) { store in
            let (incident, _) = try await Sample.incident(in: store)
            await #expect(throws: Refusal.self) {
                try await store.write { connection in
                    let id = try connection.begin(
                        "Mine",
                        of: incident.id,
                        by: .operatorOfTheMachine,
                        ids: .uuid7(),
                        at: Sample.noon
                    )
                    try connection.add(
                        .takeaway,
                        "A thought",
                        citing: [Event.ID("unknown")],
                        to: id,
                        ids: .uuid7()
                    )
                }
            }
            let left = try await store.read { try $0.investigations(of: incident.id) }
            #expect(left.isEmpty)
        }
    }
}

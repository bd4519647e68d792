import DebriefTesting
import Evidence
import Foundation
import Investigations
import Storage
import Testing

struct MarkerOrderTests {
    /// An investigation with a detection, a diagnosis and a repair, in the order of time.
    private func withNarrative(
        _ engine: Engine,
        _ test: (any Store, Investigation.ID, [Event]) async throws -> Void
    ) async throws {
        try await engine.withStore(
            migrations: EvidenceMigrations.all + InvestigationMigrations.all
        ) { store in
            let (incident, events) = try await Sample.incident(in: store)
            let id = try await store.write { connection in
                let id = try connection.begin(
                    "How we got here",
                    of: incident.id,
                    by: .operatorOfTheMachine,
                    ids: .uuid7(),
                    at: Sample.noon
                )
                for (event, kind) in zip(events, [Marker.Kind.detection, .diagnosis, .repair]) {
                    _ = try connection.addMarker(
                        kind,
                        citing: [event.id],
                        to: id,
                        ids: .uuid7(),
                        at: Sample.noon
                    )
                }
                return id
            }
            try await test(store, id, events)
        }
    }

    private func kinds(_ store: any Store, _ id: Investigation.ID) async throws -> [Marker.Kind] {
        try await store.read { try $0.markers(of: id, for: .operatorOfTheMachine).map(\.kind) }
    }

    @Test(arguments: Engine.available)
    func `a marker goes where a person puts it, and back`(engine: Engine) async throws {
        try await withNarrative(engine) { store, id, _ in
            let markers = try await store.read {
                try $0.markers(of: id, for: .operatorOfTheMachine)
            }
            try await store.write {
                try $0.place(markers[2].id, before: markers[0].id, in: id)
            }
            #expect(try await kinds(store, id) == [.repair, .detection, .diagnosis])
            try await store.write { try $0.place(markers[2].id, before: nil, in: id) }
            #expect(try await kinds(store, id) == [.detection, .diagnosis, .repair])
            try await store.write { try $0.move(markers[0].id, by: 1, in: id) }
            try await store.write { try $0.move(markers[0].id, by: 100, in: id) }
            #expect(try await kinds(store, id) == [.diagnosis, .repair, .detection])
            try await store.write { try $0.orderByTime(id) }
            #expect(try await kinds(store, id) == [.detection, .diagnosis, .repair])
        }
    }

    @Test(arguments: Engine.available)
    func `a new marker finds its time among those that were placed`(engine: Engine) async throws {
        try await withNarrative(engine) { store, id, events in
            let markers = try await store.read {
                try $0.markers(of: id, for: .operatorOfTheMachine)
            }
            try await store.write { connection in
                try connection.move(markers[2].id, by: -1, in: id)
                _ = try connection.addMarker(
                    .keyMoment,
                    citing: [events[0].id],
                    to: id,
                    ids: .uuid7(),
                    at: Sample.noon
                )
            }
            #expect(try await kinds(store, id) == [.detection, .keyMoment, .repair, .diagnosis])
        }
    }

    @Test(arguments: Engine.available)
    func `a marker of elsewhere is not found`(engine: Engine) async throws {
        try await withNarrative(engine) { store, id, _ in
            await #expect(throws: Refusal.self) {
                try await store.write { try $0.move(Marker.ID("unknown"), by: 1, in: id) }
            }
            let markers = try await store.read {
                try $0.markers(of: id, for: .operatorOfTheMachine)
            }
            await #expect(throws: Refusal.self) {
                try await store.write {
                    try $0.place(markers[0].id, before: Marker.ID("unknown"), in: id)
                }
            }
            #expect(try await kinds(store, id) == [.detection, .diagnosis, .repair])
        }
    }

    @Test(arguments: Engine.available)
    func `an event tells which markers it is in`(engine: Engine) async throws {
        try await withNarrative(engine) { store, id, events in
            let marks = try await store.read {
                try $0.markers(with: events.map(\.id), in: id)
            }
            #expect(marks[events[1].id]?.map(\.kind) == [.diagnosis])
            #expect(marks.count == 3)
        }
    }
}

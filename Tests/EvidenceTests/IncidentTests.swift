import DebriefTesting
import Evidence
import Foundation
import Storage
import Testing

struct IncidentTests {
    private func withIncident(
        _ engine: Engine,
        restricted: Bool = false,
        _ test: (any Store, Incident) async throws -> Void
    ) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            let batch: [Gathered] = [
                .event(Sample.message(10, "Something is off", thread: 10)),
                .event(Sample.message(20, "Looking", by: "U2", thread: 10)),
                .event(Sample.message(30, "A reply to what we do not have", thread: 5)),
                .event(Sample.message(40, "Customers write", in: "C2")),
                .event(Sample.message(9000, "Long after")),
            ]
            let incident = try await store.write { connection in
                try Sample.record(Sample.people + Sample.places + batch, in: connection)
                let window = try Window(
                    start: Sample.noon,
                    end: Sample.noon.addingTimeInterval(3600)
                )
                let places = try connection.places(called: "#search")
                let draft = IncidentDraft(
                    title: "Search is off",
                    window: window,
                    isRestricted: restricted,
                    selections: places.map { .place($0.id, window) }
                )
                let author = Viewer(account: "author", seesEverything: false)
                let key = try connection.record(draft, by: author, ids: .uuid7(), at: Sample.noon)
                return try connection.incident(key, for: .operatorOfTheMachine)
            }
            try await test(store, incident)
        }
    }

    @Test(arguments: Engine.available)
    func `an incident takes in what it selects and no more`(engine: Engine) async throws {
        try await withIncident(engine) { store, incident in
            #expect(incident.key == "2022-12-06-search-is-off")
            #expect(incident.eventCount == 3)
            #expect(incident.personCount == 2)
            let leading = try await store.read { try $0.leadingEvents(of: incident.id).events }
            #expect(leading.map(\.text) == ["Something is off", "A reply to what we do not have"])
            let replies = try await store.read { try $0.replies(in: incident.id, to: ["C1:10.0"]) }
            #expect(replies["C1:10.0"]?.map(\.text) == ["Looking"])
        }
    }

    @Test(arguments: Engine.available)
    func `what is imported later is taken in`(engine: Engine) async throws {
        try await withIncident(engine) { store, incident in
            try await store.write { connection in
                try Sample.record([.event(Sample.message(50, "And back"))], in: connection)
            }
            let now = try await store.read {
                try $0.incident(incident.key, for: .operatorOfTheMachine)
            }
            #expect(now.eventCount == 4)
        }
    }

    @Test(arguments: Engine.available)
    func `a restricted incident is not found by others`(engine: Engine) async throws {
        try await withIncident(engine, restricted: true) { store, incident in
            let other = Viewer(account: "other", seesEverything: false)
            await #expect(throws: Refusal.self) {
                try await store.read { try $0.incident(incident.key, for: other) }
            }
            let author = Viewer(account: "author", seesEverything: false)
            let seen = try await store.read { try $0.incidents(for: author).map(\.key) }
            #expect(seen == [incident.key])
            let hidden = try await store.read { try $0.incidents(for: other) }
            #expect(hidden.isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func `pages go on where the last one ended`(engine: Engine) async throws {
        try await withIncident(engine) { store, incident in
            let first = try await store.read { try $0.events(of: incident.id, limit: 2) }
            #expect(first.hasLater && !first.hasEarlier)
            let last = try #require(first.events.last)
            let second = try await store.read {
                try $0.events(of: incident.id, page: .after(last.position), limit: 2)
            }
            #expect(second.events.map(\.text) == ["A reply to what we do not have"])
            #expect(!second.hasLater)
        }
    }
}

import DebriefTesting
import Evidence
import Foundation
import Relations
import Storage
import Testing

struct SurroundingsTests {
    /// Three messages of one incident, and one of a private place outside of it.
    private func drawn(
        on engine: Engine,
        _ links: [(Int, Relation.Kind, Int)],
        _ work: @Sendable @escaping (any Storage.Connection, Incident, [Event]) throws -> Void
    ) async throws {
        try await engine.withStore(migrations: Told.migrations) { store in
            let (incident, events) = try await Sample.incident(in: store)
            try await store.write { connection in
                let elsewhere = try connection.events(
                    for: .operatorOfTheMachine,
                    matching: EventFilter(query: SearchQuery("Elsewhere"))
                ).events
                let all = events + elsewhere
                for (from, kind, to) in links {
                    let relation = Relation(
                        all[from].id,
                        kind,
                        all[to].id,
                        reason: "\(from) to \(to)",
                        confidence: 1
                    )
                    try connection.decide(
                        .drawn,
                        on: relation,
                        by: .operatorOfTheMachine,
                        at: Sample.noon
                    )
                }
                try work(connection, incident, all)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `what is related in two steps is there, with its reasons`(engine: Engine) async throws {
        try await drawn(on: engine, [(1, .suggests, 0), (2, .confirms, 1)]) {
            connection,
            incident,
            events in
            let found = try connection.surroundings(
                of: events[0].id,
                in: incident.id,
                for: .operatorOfTheMachine
            )
            #expect(found.events.map(\.id) == events.prefix(3).map(\.id))
            #expect(Set(found.relations.map(\.reason)) == ["1 to 0", "2 to 1"])
            #expect(found.leftOut == 0)
            let counts = try connection.relatedCounts(
                of: events.map(\.id),
                in: incident.id,
                for: .operatorOfTheMachine
            )
            #expect(counts[events[1].id] == 2)
            #expect(counts[events[0].id] == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `a relation is shown only where both ends may be seen`(engine: Engine) async throws {
        try await drawn(on: engine, [(0, .refersTo, 3), (1, .refersTo, 0), (2, .sameAs, 3)]) {
            connection,
            incident,
            events in
            let someone = Viewer(account: "someone", seesEverything: false)
            let all = try connection.surroundings(
                of: events[0].id,
                in: incident.id,
                for: .operatorOfTheMachine
            )
            #expect(all.events.map(\.text).contains("Elsewhere"))
            let seen = try connection.surroundings(
                of: events[0].id,
                in: incident.id,
                for: someone
            )
            #expect(!seen.events.map(\.text).contains("Elsewhere"))
            #expect(seen.relations.map(\.reason) == ["1 to 0"])
            let counts = try connection.relatedCounts(
                of: [events[0].id],
                in: incident.id,
                for: someone
            )
            #expect(counts == [events[0].id: 1])
            // The only way from one to the other leads through what may not be seen.
            let hidden = try connection.chain(
                from: events[0].id,
                to: events[2].id,
                in: incident.id,
                for: someone
            )
            #expect(hidden == nil)
        }
    }

    @Test(arguments: Engine.available)
    func `the shortest way between two events is found, whichever way relations point`(
        engine: Engine
    ) async throws {
        try await drawn(on: engine, [(1, .suggests, 0), (1, .tests, 3), (2, .confirms, 3)]) {
            connection,
            incident,
            events in
            let chain = try connection.chain(
                from: events[0].id,
                to: events[2].id,
                in: incident.id,
                for: .operatorOfTheMachine
            )
            let found = try #require(chain)
            #expect(found.events.map(\.id) == [0, 1, 3, 2].map { events[$0].id })
            #expect(found.relations.map(\.reason) == ["1 to 0", "1 to 3", "2 to 3"])
        }
    }

    @Test(arguments: Engine.available)
    func `what was refused ties nothing`(engine: Engine) async throws {
        try await drawn(on: engine, [(1, .suggests, 0)]) { connection, incident, events in
            let viewer = Viewer.operatorOfTheMachine
            let relation = Relation(
                events[1].id,
                .suggests,
                events[0].id,
                reason: "No.",
                confidence: 1
            )
            try connection.decide(.refused, on: relation, by: viewer, at: Sample.noon)
            let found = try connection.surroundings(
                of: events[0].id,
                in: incident.id,
                for: viewer
            )
            #expect(found.events.map(\.id) == [events[0].id])
            #expect(found.relations.isEmpty)
            let chain = try connection.chain(
                from: events[0].id,
                to: events[1].id,
                in: incident.id,
                for: viewer
            )
            #expect(chain == nil)
        }
    }
}

import DebriefTesting
import Evidence
import Foundation
import Readings
import Relations
import Storage
import Testing

/// Relations that are found bit by bit are those that are found at once.
struct RelationGrowthTests {
    static func story(_ count: Int) -> [Gathered] {
        var random = Seeded(seed: 11)
        let sayings = [
            "I can't find the blue lamp number %d in search, older lamps are fine",
            "maybe the queue %d is stuck? I suspect the queue lost its messages",
            "it isn't the queue, everything goes out", "PR %d did that, I think",
            "is the indexer down? it doesn't answer", "checking the queue now",
            "thanks, looking", "we rolled back the deploy of indexer from this morning",
            "that's it, it was the queue", "new lamps don't come up, number %d neither",
        ]
        var root = 0.0
        return (0..<count).map { index in
            let at = Double(index) * 97 + Double(random.next(40))
            if index % 9 == 4 {
                return Told.change(at, number(index, &random), "#\(index) Change of indexer")
            }
            if index % 11 == 5 { return alert(at, random.next(7)) }
            let said = sayings[random.next(sayings.count)]
                .replacing("%d", with: number(index, &random))
            if index % 7 == 0 { root = at }
            let thread = index % 7 == 0 || index % 7 == 6 ? root : nil
            return .event(
                Sample.message(
                    at,
                    said,
                    by: ["U1", "U2", "U3"][random.next(3)],
                    in: ["C1", "C2"][random.next(2)],
                    thread: thread
                )
            )
        }
    }

    /// One of a few numbers of that time, as pull requests are talked of.
    private static func number(_ index: Int, _ random: inout Seeded) -> String {
        String(20 + index / 40 + random.next(3))
    }

    private static func alert(_ at: Double, _ number: Int) -> Gathered {
        .event(
            GatheredEvent(
                externalID: "alert-\(at)",
                kind: .alert,
                at: Sample.noon.addingTimeInterval(at),
                place: number < 3 ? "indexer" : "search",
                text: "IndexerErrors: the indexer refuses items of partner \(number)",
                details: [EventDetail("service", "indexer")],
                raw: "{}"
            )
        )
    }

    @Test(arguments: Engine.available, [1, 2, 3, 4])
    func `growing in any order finds what finding all at once does`(
        engine: Engine,
        seed: UInt64
    ) async throws {
        try await engine.withStore(migrations: Told.migrations) { store in
            var random = Seeded(seed: seed)
            var waiting = Self.story(160)
            random.shuffle(&waiting)
            let first = Array(waiting.prefix(10 + random.next(60)))
            waiting.removeFirst(first.count)
            let incident = try await Growing.start(first, in: store)
            while !waiting.isEmpty {
                let more = Array(waiting.prefix(1 + random.next(40)))
                waiting.removeFirst(more.count)
                try await Growing.add(more, to: incident, in: store)
                let (grown, anew) = try await Growing.both(incident, in: store)
                #expect(grown == anew)
            }
            let kinds = try await Growing.kinds(incident, in: store)
            #expect(kinds.isSuperset(of: [.repliesTo, .refersTo, .sameAs, .changePrecedesAlert]))
            #expect(kinds.isSuperset(of: [.refutes, .confirms, .answers]))
        }
    }

    @Test(arguments: Engine.available)
    func `ten more events cost the work of ten`(engine: Engine) async throws {
        try await engine.withStore(migrations: Told.migrations) { store in
            let story = Self.story(1500)
            let incident = try await Growing.start(Array(story.prefix(500)), in: store)
            try await Growing.add(Array(story[500..<510]), to: incident, in: store)
            let small = try await Growing.work(incident, in: store)
            try await Growing.add(Array(story[510..<1490]), to: incident, in: store)
            _ = try await Growing.work(incident, in: store)
            try await Growing.add(Array(story[1490...]), to: incident, in: store)
            let large = try await Growing.work(incident, in: store)
            #expect(large.eventsRead <= small.eventsRead * 3 / 2)
            #expect(large.eventsRead < 800)
        }
    }
}

/// An incident that more and more is told of.
enum Growing {
    static func start(_ events: [Gathered], in store: any Store) async throws -> Incident {
        try await Told.of(events, in: store).incident
    }

    static func add(_ events: [Gathered], to incident: Incident, in store: any Store) async throws {
        try await store.write { connection in
            try Sample.record(events, in: connection)
            _ = try connection.takeImported(
                since: .distantPast,
                into: incident.key,
                orNew: nil,
                ids: .uuid7(),
                at: Sample.noon
            )
            try IncidentReading().refresh(incident.id, in: connection)
        }
    }

    static func work(_ incident: Incident, in store: any Store) async throws -> RelationWork {
        try await store.write { connection in
            let incident = try connection.incident(incident.key, for: .operatorOfTheMachine)
            return try connection.refreshRelations(of: incident)
                ?? RelationWork(eventsRead: 0, found: 0)
        }
    }

    /// What is found bit by bit, and what is found when all is forgotten before.
    static func both(
        _ incident: Incident,
        in store: any Store
    ) async throws -> (Set<Relation>, Set<Relation>) {
        try await store.write { connection in
            let incident = try connection.incident(incident.key, for: .operatorOfTheMachine)
            try connection.refreshRelations(of: incident)
            let grown = try connection.relations(of: incident.id)
            try connection.execute("DELETE FROM relation_build")
            try connection.refreshRelations(of: incident)
            return (Set(grown), Set(try connection.relations(of: incident.id)))
        }
    }

    static func kinds(
        _ incident: Incident,
        in store: any Store
    ) async throws -> Set<Relation.Kind> {
        Set(try await store.read { try $0.relations(of: incident.id) }.map(\.kind))
    }
}

/// Chance that is the same each time.
struct Seeded {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next(_ count: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(max(count, 1)))
    }

    mutating func shuffle<Element>(_ list: inout [Element]) {
        for index in list.indices.dropFirst().reversed() { list.swapAt(index, next(index + 1)) }
    }
}

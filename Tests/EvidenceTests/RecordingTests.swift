import DebriefTesting
import Evidence
import Foundation
import Storage
import Testing

struct RecordingTests {
    private func record(_ batch: [Gathered], in store: any Store) async throws -> ImportOutcome {
        try await store.write { connection in
            try Sample.record(batch, in: connection)
        }
    }

    private func events(in store: any Store) async throws -> [Event] {
        try await store.read {
            try $0.events(
                for: .operatorOfTheMachine,
                matching: EventFilter(),
                page: .first,
                limit: 100
            ).events
        }
    }

    @Test(arguments: Engine.available)
    func `an event read twice is stored once`(engine: Engine) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            let batch = Sample.people + Sample.places + [.event(Sample.message(1, "Is it down?"))]
            let first = try await record(batch, in: store)
            let second = try await record(batch, in: store)
            #expect(first.stored == 1)
            #expect(second.stored == 0)
            #expect(second.unchanged == 1)
            let stored = try await events(in: store)
            #expect(stored.count == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `firing and resolved are versions of one alert, in whichever order they come`(
        engine: Engine
    ) async throws {
        func alert(_ state: String, after seconds: TimeInterval) -> Gathered {
            .event(
                GatheredEvent(
                    externalID: "alert-1",
                    kind: .alert,
                    at: Sample.noon,
                    place: "disk",
                    text: "Disk of db-1 is nearly full",
                    editedAt: Sample.noon.addingTimeInterval(seconds),
                    endedAt: state == "resolved" ? Sample.noon.addingTimeInterval(seconds) : nil,
                    details: [EventDetail("state", state)],
                    raw: "{}"
                )
            )
        }
        let (firing, resolved) = (alert("firing", after: 0), alert("resolved", after: 600))
        for order in [[firing, resolved], [resolved, firing], [resolved, firing, resolved]] {
            try await engine.withStore(migrations: EvidenceMigrations.all) { store in
                for batch in order { _ = try await record([batch], in: store) }
                let event = try #require(try await events(in: store).first)
                #expect(event.details.value("state") == "resolved")
                #expect(event.endedAt == Sample.noon.addingTimeInterval(600))
                #expect(event.versions == 2)
                let earlier = try await store.read { try $0.details(of: [event]) }
                #expect(earlier.versions[event.id]?.first?.details.value("state") == "firing")
            }
        }
    }

    @Test(arguments: Engine.available)
    func `an edit becomes a version and an older reading does not undo it`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            let old = Sample.message(1, "The broker is down")
            let edited = Sample.message(
                1,
                "The broker is fine",
                editedAt: Sample.noon.addingTimeInterval(60)
            )
            _ = try await record(Sample.people + Sample.places + [.event(old)], in: store)
            let outcome = try await record([.event(edited)], in: store)
            #expect(outcome.updated == 1)
            _ = try await record([.event(old)], in: store)
            let event = try #require(try await events(in: store).first)
            #expect(event.text == "The broker is fine")
            #expect(event.versions == 2)
            let details = try await store.read { try $0.details(of: [event]) }
            #expect(details.versions[event.id]?.map(\.text) == ["The broker is down"])
        }
    }

    @Test(arguments: Engine.available)
    func
        `an event that records tell twice with other words stands as told last, also when read again`(
            engine: Engine
        ) async throws
    {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            let (early, late) = (Sample.message(1, "Down"), Sample.message(1, "Down since noon"))
            let batches = [[Gathered.event(early), .event(late)], [.event(early)], [.event(late)]]
            _ = try await record(Sample.people + Sample.places + batches[0], in: store)
            let again = try await record(batches[0], in: store)
            #expect(again.updated == 0)
            #expect(again.unchanged == 2)
            #expect(try await events(in: store).map(\.text) == ["Down since noon"])
            let apart = try await record(batches[1], in: store)
            #expect(apart.updated == 1)
            #expect(try await events(in: store).map(\.text) == ["Down"])
        }
    }

    @Test(arguments: Engine.available)
    func `what a later reading of the same stretch no longer has is marked deleted`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            let all = (1...4).map { Gathered.event(Sample.message(Double($0), "Message \($0)")) }
            _ = try await record(Sample.people + Sample.places + all, in: store)
            let span = Gathered.span(
                place: "C1",
                from: Sample.noon.addingTimeInterval(1),
                through: Sample.noon.addingTimeInterval(3)
            )
            let outcome = try await record(
                Sample.people + Sample.places + [all[0], all[2], span],
                in: store
            )
            #expect(outcome.deleted == 1)
            let deleted = try await events(in: store).filter { $0.deletion == .absent }
            #expect(deleted.map(\.text) == ["Message 2"])
        }
    }

    @Test(arguments: Engine.available)
    func `events of one moment keep apart and keep an order`(engine: Engine) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            let same = (0..<20).map { number in
                var event = Sample.message(0, "Number \(number)")
                event.externalID = "C1:\(number)"
                return Gathered.event(event)
            }
            let outcome = try await record(Sample.people + Sample.places + same, in: store)
            #expect(outcome.stored == 20)
            let stored = try await events(in: store)
            #expect(stored.map(\.text).first == "Number 0")
        }
    }

    @Test(arguments: Engine.available)
    func `people with the same address are one person`(engine: Engine) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            _ = try await record(Sample.people, in: store)
            let twin = GatheredPerson(
                externalID: "U9",
                handle: "i.duarte",
                name: "I. Duarte",
                email: "ines@shop.example"
            )
            _ = try await record([.person(twin)], in: store)
            let entries = try await store.read {
                try $0.directory(for: .operatorOfTheMachine, matching: "duarte")
            }
            #expect(entries.count == 1)
            #expect(entries.first?.identities.map(\.origin.externalID) == ["U1", "U9"])
        }
    }

    /// An export of a channel: messages at the given seconds, and that it is whole up to the last.
    private func export(_ seconds: [Double]) -> [Gathered] {
        let last = Sample.noon.addingTimeInterval(seconds.max() ?? 0)
        return Sample.people + Sample.places
            + seconds.map { .event(Sample.message($0, "Message \($0)")) }
            + [.span(place: "C1", from: Sample.noon, through: last)]
    }

    @Test(arguments: Engine.available)
    func `an older export revives nothing that a newer one no longer has`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            let (old, new) = (export([1, 2, 3]), export([1, 3, 4]))
            for batch in [old, new] { _ = try await record(batch, in: store) }
            let again = try await record(old, in: store)
            #expect(again.updated == 0 && again.unchanged == 3)
            let deleted = try await events(in: store).filter { $0.deletion == .absent }
            #expect(deleted.map(\.text) == ["Message 2.0"])
            // What a reading beyond the one that lacked it has was not deleted after all.
            let later = try await record(export([1, 2, 3, 4, 5]), in: store)
            #expect(later.updated == 1 && later.stored == 1)
            #expect(try await events(in: store).allSatisfy { $0.deletion == nil })
        }
    }

    @Test
    func `times that can't be sort before and after nothing`() {
        let times = [0, -62_135_596_800, 253_402_300_799, 1e300, -1e300, .nan]
            .map { Date(timeIntervalSince1970: $0) }
        var refused: [ImportOutcome.Refused] = []
        let batch = times.map { time in
            var event = Sample.message(1, "When?")
            event.at = time
            return Gathered.event(event)
        }
        var late = Sample.message(2, "Ends never")
        late.endedAt = times[3]
        let good = Gathered.event(Sample.message(3, "Fine"))
        let rest = (batch + [.event(late), good]).plausible { refused.append($0) }
        #expect(rest == [good] && refused.count == 7)
        #expect(refused[2].location == "message C1:1.0, field time")
        #expect(refused[2].reason.contains("in the year 9999"))
        #expect(refused[6].location.hasSuffix("field end"))
        // Even one that came in by another way has a position in its order.
        for time in times { _ = EventPosition(time) }
        #expect(EventPosition(times[1]) < EventPosition(Sample.noon))
        #expect(EventPosition(times[2]) > EventPosition(Sample.noon))
    }
}

import DebriefTesting
import Evidence
import Foundation
import Storage
import Testing

struct ClockTests {
    private func record(_ events: [GatheredEvent], of source: String, in store: any Store)
        async throws -> ImportOutcome
    {
        try await store.write { connection in
            try Sample.record(events.map(Gathered.event), from: source, in: connection)
        }
    }

    private func event(_ id: String, _ seconds: Double, _ text: String) -> GatheredEvent {
        GatheredEvent(
            externalID: id,
            kind: .alert,
            at: Sample.noon.addingTimeInterval(seconds),
            place: "pager",
            text: text,
            editedAt: Sample.noon.addingTimeInterval(seconds + 1),
            raw: "{}"
        )
    }

    @Test(arguments: Engine.available, [120.0, -40.0, 0.5])
    func `a clock put right moves events, their search and their incidents`(
        engine: Engine,
        offset: Double
    ) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            let (incident, _) = try await Sample.incident(in: store)
            let told =
                [event("a", 0, "Disk first"), event("b", 60, "Disk second")]
                + (0..<30).map { event("n\($0)", Double($0), "Noise \($0)") }
            _ = try await record(told, of: "pager", in: store)
            try await store.write { connection in
                let place = try connection.places(called: "pager")[0].id
                let window = try Window(
                    start: Sample.noon.addingTimeInterval(60),
                    end: Sample.noon.addingTimeInterval(7200)
                )
                try connection.select(.place(place, window), into: incident.id, ids: .uuid7())
            }
            let viewer = Viewer.operatorOfTheMachine
            func set(_ offset: Double) async throws {
                try await store.write {
                    try $0.setClock(of: "pager", to: offset, by: viewer, at: Sample.noon)
                }
            }
            try await set(offset)
            let (found, checkup, members) = try await store.read { connection in
                try (
                    connection.events(
                        for: viewer,
                        matching: EventFilter(query: SearchQuery("disk")),
                        page: .first,
                        limit: 10
                    ).events,
                    connection.checkup(),
                    connection.events(of: incident.id, limit: 500).events
                )
            }
            #expect(found.map(\.text) == ["Disk first", "Disk second"])
            let expected = [0.0, 60].map { Sample.noon.addingTimeInterval($0 + offset) }
            #expect(found.map(\.at) == expected)
            #expect(found.first?.toldAt == Sample.noon)
            #expect(checkup.findings.isEmpty)
            #expect(members.contains { $0.text == "Disk second" } == (offset > 0))
            #expect(members.contains { $0.text == "Disk first" } == (offset > 60))

            let again = try await record(told, of: "pager", in: store)
            #expect(again.unchanged == told.count)
            let later = try await record([event("c", 90, "Disk third")], of: "pager", in: store)
            #expect(later.stored == 1)
            try await set(0)
            let back = try await store.read { connection in
                try connection.events(
                    for: viewer,
                    matching: EventFilter(query: SearchQuery("disk")),
                    page: .first,
                    limit: 10
                ).events
            }
            #expect(back.map(\.at) == [0, 60, 90].map { Sample.noon.addingTimeInterval($0) })
            #expect(back.allSatisfy { $0.toldAt == nil })
        }
    }

    @Test func `two sources that record the same things tell how their clocks differ`() throws {
        var sightings: [Sighting] = []
        for number in 0..<7 {
            let at = Sample.noon.addingTimeInterval(Double(number) * 1000)
            sightings.append(Sighting(source: "chat", keys: ["pull \(number)"], at: at))
            let late = at.addingTimeInterval(number == 3 ? 4000 : 182 + Double(number % 3))
            sightings.append(Sighting(source: "code", keys: ["pull \(number)", "x"], at: late))
            sightings.append(
                Sighting(source: "code", keys: ["pull \(number)"], at: late.addingTimeInterval(900))
            )
        }
        let found = ClockComparison.all(of: sightings)
        let comparison = try #require(found.first)
        #expect(found.count == 1)
        #expect((comparison.source, comparison.other) == ("chat", "code"))
        #expect(comparison.pairs == 7)
        #expect(abs(comparison.median + 183) < 2)
        #expect(comparison.spread <= 2)
        #expect(comparison.isTelling)
    }

    @Test(arguments: Engine.available)
    func `an address in a message is the same thing as the record that it leads to`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            for number in 1...3 {
                var change = event("pull-\(number)", Double(number) * 600, "Merged")
                change.permalink = "https://code.example/shop/cart/pull/\(number)"
                _ = try await record([change], of: "code", in: store)
                let told = event(
                    "m\(number)",
                    Double(number) * 600 - 45,
                    "see <https://code.example/shop/cart/pull/\(number)?x=1|it>."
                )
                _ = try await record([told], of: "chat", in: store)
            }
            let found = try await store.read { try $0.clockComparisons() }
            #expect(found.first?.pairs == 3)
            #expect(found.first?.median == -45)
        }
    }

    @Test(arguments: [
        ("+3m2s", 182.0), ("-00:03:02", -182), ("182", 182), ("-1.5s", -1.5), ("2h", 7200),
        ("3 min", 180),
        ("0", 0), ("soon", nil), ("", nil), ("3x", nil),
    ])
    func `an offset is read as people write it`(text: String, seconds: Double?) {
        #expect(ToldOffset.seconds(text) == seconds)
        if let seconds { #expect(ToldOffset.seconds(ToldOffset.text(seconds)) == seconds) }
    }
}

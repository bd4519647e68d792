import DebriefTesting
import Evidence
import Foundation
import Storage
import Testing

struct ShiftTests {
    private func shift(
        _ id: String,
        _ person: String,
        from: TimeInterval,
        until: TimeInterval?,
        level: Int = 1
    ) -> Gathered {
        .shift(
            GatheredShift(
                externalID: id,
                schedule: "Search",
                person: person,
                from: Sample.noon.addingTimeInterval(from),
                until: until.map { Sample.noon.addingTimeInterval($0) },
                level: level,
                services: ["search-api"]
            )
        )
    }

    @Test(arguments: Engine.available)
    func `who is on call at a moment is known, pieces of a shift are one`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            try await store.write { connection in
                let batch = [
                    shift("1", "U1", from: -3600, until: 0), shift("2", "U1", from: 0, until: 60),
                    shift("3", "U2", from: 60, until: nil),
                    shift("4", "U2", from: -9, until: 9, level: 2),
                ]
                try Sample.record(
                    Sample.people + batch,
                    [shift("2", "U1", from: 0, until: 120)],
                    from: "pager",
                    in: connection
                )
            }
            let (now, later, all) = try await store.read { connection in
                try (
                    connection.onCall(at: Sample.noon, for: .operatorOfTheMachine),
                    connection.onCall(
                        at: Sample.noon.addingTimeInterval(90),
                        for: .operatorOfTheMachine
                    ),
                    connection.shifts(
                        during: Window(start: Sample.noon, end: Sample.noon.addingTimeInterval(60)),
                        for: .operatorOfTheMachine
                    )
                )
            }
            #expect(now.map(\.personName) == ["Ines Duarte", "Tomo Sato"])
            #expect(later.map(\.personName) == ["Ines Duarte", "Tomo Sato"])
            #expect(all.count == 2)
            #expect(all.first?.from == Sample.noon.addingTimeInterval(-3600))
        }
    }

    @Test func `the hour and the night are the person's own`() throws {
        let tokyo = try #require(LocalHour(at: Sample.noon, zone: "Asia/Tokyo"))
        #expect((tokyo.hour, tokyo.minute) == (21, 0))
        #expect(!tokyo.isNight)
        #expect(LocalHour(at: Sample.noon, zone: "Pacific/Auckland")?.isNight == true)
        #expect(LocalHour(at: Sample.noon, zone: "Nowhere/Known") == nil)
        #expect(LocalHour(at: Sample.noon, zone: nil) == nil)
    }

    @Test(arguments: [
        ("2018-03-19", 56), ("2022-10-03", 2), ("2022-12-06", 0), ("2023-01-01", nil),
        ("soon", nil),
    ])
    func `tenure is counted to the moment`(start: String, months: Int?) {
        #expect(Tenure.months(since: start, at: Sample.noon) == months)
    }
}

import DebriefTesting
import Evidence
import Foundation
import Storage
import Testing

struct ActivityHistogramTests {
    @Test(arguments: Engine.available)
    func `events are counted in equal stretches of the story`(engine: Engine) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            let (incident, _) = try await Sample.incident(in: store)
            let activity = try #require(
                try await store.read { try $0.activity(of: incident, stretches: 60) }
            )
            #expect(activity.counts.prefix(4) == [1, 1, 1, 0])
            #expect(activity.total == 3)
            #expect(activity.start == Sample.noon)
            #expect(abs(activity.end.timeIntervalSince(Sample.noon) - 3600) < 0.001)
            #expect(abs(activity.start(of: 2).timeIntervalSince(Sample.noon) - 120) < 0.001)
        }
    }

    @Test(arguments: Engine.available)
    func `a filter counts what it lets through`(engine: Engine) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            let (incident, events) = try await Sample.incident(in: store)
            let person = try #require(events.first?.author?.person)
            for (filter, total) in [
                (EventFilter(query: SearchQuery("alias")), 1),
                (EventFilter(people: [person]), 3),
                (EventFilter(kinds: [.alert]), 0),
                (EventFilter(from: Sample.noon.addingTimeInterval(30)), 2),
            ] {
                let activity = try await store.read {
                    try $0.activity(of: incident, matching: filter, stretches: 10)
                }
                #expect(activity?.total == total)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `an incident without events has none`(engine: Engine) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            let (incident, _) = try await Sample.incident(in: store)
            let activity = try await store.write { connection in
                for selection in try connection.selections(of: incident.id) {
                    try connection.deselect(selection.id, from: incident.id)
                }
                return try connection.activity(of: incident, stretches: 10)
            }
            #expect(activity == nil)
        }
    }
}

import DebriefTesting
import Evidence
import Foundation
import Relations
import Storage
import Testing

struct RepeatTests {
    private static let texts = [
        ("Checkout hangs", "The change of the orders table waited behind a lock of a report."),
        (
            "Handhelds frozen",
            "An index of the table was blocked, something was idle in transaction."
        ),
        ("Mails are late", "The mail provider had an outage and delayed our confirmations."),
        ("Pictures broken", "The certificate had expired, the proxies had not reloaded it."),
    ]

    private func incidents(in connection: any Connection) throws -> [Incident] {
        let viewer = Viewer.operatorOfTheMachine
        for (day, text) in Self.texts.enumerated() {
            let start = Sample.noon.addingTimeInterval(Double(day) * 86400)
            let window = try Window(start: start, end: start.addingTimeInterval(3600))
            let draft = IncidentDraft(
                title: text.0,
                summary: text.1,
                window: window,
                selections: [.everywhere(window)]
            )
            _ = try connection.record(draft, by: viewer, ids: .uuid7(), at: Sample.noon)
        }
        for incident in try connection.incidentsToProfile(limit: 10) {
            try connection.profile(incident)
        }
        return try connection.incidents(for: viewer).reversed()
    }

    @Test(arguments: Engine.available)
    func `what repeats in other words is found by how it went wrong`(engine: Engine) async throws {
        try await engine.withStore(migrations: Told.migrations) { store in
            let (all, found, due) = try await store.write { connection in
                let all = try incidents(in: connection)
                return (
                    all, try connection.repeats(of: all[0], for: .operatorOfTheMachine),
                    try connection.incidentsToProfile(limit: 10)
                )
            }
            #expect(due.isEmpty)
            #expect(found.first?.other.id == all[1].id)
            #expect(found.first?.concepts.contains("locks") == true)
            #expect(!found.contains { $0.other.id == all[0].id })
        }
    }

    @Test(arguments: Engine.available)
    func `what people decide holds for both, and a rebuild keeps it`(engine: Engine) async throws {
        try await engine.withStore(migrations: Told.migrations) { store in
            let viewer = Viewer.operatorOfTheMachine
            let (refused, confirmed) = try await store.write { connection in
                let all = try incidents(in: connection)
                func decide(_ decision: Repeat.Decision, _ one: Int, _ other: Int) throws {
                    try connection.decide(
                        decision,
                        on: all[one].id,
                        repeating: all[other].id,
                        by: viewer,
                        at: Sample.noon
                    )
                }
                try decide(.refused, 0, 1)
                try decide(.confirmed, 3, 2)
                for incident in all { try connection.profile(incident) }
                return (
                    try connection.repeats(of: all[1], for: viewer),
                    try connection.repeats(of: all[2], for: viewer)
                )
            }
            #expect(!refused.contains { $0.other.title == "Checkout hangs" })
            #expect(confirmed.first?.other.title == "Pictures broken")
            #expect(confirmed.first?.decision == .confirmed)
        }
    }

    @Test(arguments: Engine.available)
    func `what the viewer may not see is not told of`(engine: Engine) async throws {
        try await engine.withStore(migrations: Told.migrations) { store in
            let found = try await store.write { connection in
                let all = try incidents(in: connection)
                try connection.open(
                    all[1].id,
                    to: .named,
                    naming: [],
                    by: .operatorOfTheMachine
                )
                let other = Viewer(account: "someone", seesEverything: false)
                return try connection.repeats(of: all[0], for: other)
            }
            #expect(!found.contains { $0.other.title == "Handhelds frozen" })
        }
    }

    @Test(arguments: Engine.available)
    func `an incident over the same evidence is no repeat`(engine: Engine) async throws {
        try await engine.withStore(migrations: Told.migrations) { store in
            let viewer = Viewer.operatorOfTheMachine
            let (before, after) = try await store.write { connection in
                let all = try incidents(in: connection)
                let draft = IncidentDraft(
                    title: Self.texts[0].0,
                    summary: Self.texts[0].1,
                    window: all[0].window,
                    selections: [.everywhere(all[0].window)]
                )
                let key = try connection.record(draft, by: viewer, ids: .uuid7(), at: Sample.noon)
                func titles() throws -> [String] {
                    for incident in try connection.incidentsToProfile(limit: 10) {
                        try connection.profile(incident)
                    }
                    let twin = try connection.incident(key, for: viewer)
                    return try connection.repeats(of: twin, for: viewer).map(\.other.title)
                }
                let before = try titles()
                let words = [Gathered.event(Sample.message(10, "The table is locked"))]
                try Sample.record(Sample.people + Sample.places + words, in: connection)
                return (before, try titles())
            }
            #expect(before.contains(Self.texts[0].0))
            #expect(!after.contains(Self.texts[0].0))
        }
    }
}

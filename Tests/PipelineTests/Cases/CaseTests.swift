import DebriefTesting
import Evidence
import EvidenceSources
import Foundation
import Pipeline
import Storage
import Testing

/// Small inputs that bite real users, where they are at hand.
struct CaseTests {
    private static let root = ProcessInfo.processInfo.environment["DEBRIEF_CASES"]

    @Test(.enabled(if: root != nil, "skipped, no cases"), arguments: Case.all)
    func `a case is read right`(one: Case) async throws {
        try await Engine.sqlite.withStore(migrations: EvidenceMigrations.all) { store in
            for step in one.steps {
                let outcome = try await run(step, of: one, store)
                #expect(step.skipsRefused || outcome.refused.isEmpty)
                #expect(outcome.updated == 0, "Nothing is overwritten by a first import.")
                let events = try await store.read {
                    try $0.events(
                        for: .operatorOfTheMachine,
                        matching: EventFilter(),
                        page: .first,
                        limit: 1000
                    ).events
                }
                expect(step, of: events)
                for word in one.absent {
                    #expect(!events.contains { $0.text.contains(word) })
                }
                for word in one.absent + one.strangers {
                    #expect(!events.contains { $0.author?.name.contains(word) == true })
                }
            }
        }
    }

    @Test(.enabled(if: root != nil, "skipped, no cases"))
    func `every case has its expectation`() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.root ?? "")
            .filter { !$0.contains(".") }
        #expect(Set(folders) == Set(Case.all.map(\.folder)))
    }

    private func run(_ step: CaseStep, of one: Case, _ store: any Store) async throws
        -> ImportOutcome
    {
        let source = try #require(AllSources.source(named: step.source))
        return try await Importer(store: store, ids: .uuid7(), now: { Date() }).run(
            source,
            SourceInput(
                path: "\(Self.root ?? "")/\(one.folder)/\(step.path)",
                zone: step.zone,
                start: try step.start.map { try Date($0, strategy: .iso8601) }
            ),
            as: URL(filePath: step.path).lastPathComponent,
            by: .operatorOfTheMachine,
            refused: step.skipsRefused ? .areLeftOut : .stopTheImport
        )
    }

    private func expect(_ step: CaseStep, of events: [Event]) {
        var rest = events
        for expected in step.events {
            let parts = expected.split(separator: " | ", omittingEmptySubsequences: false)
                .map { String($0).trimmingCharacters(in: .whitespaces) }
            let found = rest.firstIndex { event in
                let author = event.author?.name ?? "-"
                let time = Self.time(of: event)
                return Self.fits(time, parts[0]) && (parts[1] == "*" || parts[1] == author)
                    && (parts.last == "" || event.text.contains(parts.last ?? ""))
            }
            #expect(found != nil, "\(expected) is not among \(rest.map(Self.line))")
            if let found { rest.remove(at: found) }
        }
        if step.isWhole { #expect(rest.isEmpty, "\(rest.map(Self.line)) is too much") }
    }

    private static func fits(_ time: String, _ expected: String) -> Bool {
        expected == "*"
            || (expected.hasSuffix("*")
                ? time.hasPrefix(expected.dropLast()) : time == expected)
    }

    private static func line(_ event: Event) -> String {
        "\(time(of: event)) | \(event.author?.name ?? "-") | \(event.text)"
    }

    private static func time(of event: Event) -> String {
        event.at.addingTimeInterval(0.000_1)
            .formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    }
}

import ArgumentParser
import Evidence
import EvidenceSources
import Foundation
import Pipeline
import Storage

struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read records into the evidence.",
        discussion: "Example: debrief import slack export.zip --new \"Search outage\""
    )

    @Argument(help: "Where the records are from: \(sourceNames).")
    var source: String

    @Argument(help: "Files or folders to read.")
    var paths: [String]

    @Option(help: "Take what is read into this incident.")
    var incident: String?

    @Option(name: .customLong("new"), help: "Make an incident of what is read.")
    var newTitle: String?

    @Option(help: "The time zone of times that have none, such as Europe/Paris.")
    var zone: String?

    @Option(
        help: "When a call began whose recording does not tell it: 2025-12-04T14:00:00Z.",
        transform: { text in
            guard let date = try? Date(text, strategy: .iso8601) else {
                throw ValidationError("“\(text)” is not a time such as 2025-12-04T14:00:00Z.")
            }
            return date
        }
    )
    var start: Date?

    @Option(help: "A file or folder that says how records become events.")
    var mapping: String?

    @Flag(help: "Print the mapping that a csv import would use, to be corrected, and stop.")
    var guess = false

    @Flag(help: "Tell what would change, and change nothing.")
    var dryRun = false

    @Flag(help: "Store what can be read, and tell of each record that can't.")
    var skipRefused = false

    @Flag(help: "One JSON object.")
    var json = false

    @OptionGroup var options: DatabaseOptions

    private static let sourceNames = AllSources.sources.map { type(of: $0).name }
        .joined(separator: ", ")

    func run() async throws {
        guard let reader = AllSources.source(named: source) else {
            throw ValidationError("There is no source “\(source)”: \(Self.sourceNames).")
        }
        if guess {
            for path in paths {
                for mapping in try TableSource.guesses(for: path) { Output.line(mapping) }
            }
            return
        }
        let store = try await options.open()
        let began = Date()
        var whole = ImportOutcome()
        let importer = Importer(store: store, ids: .uuid7(), now: { Date() })
        for path in paths {
            let bar = ProgressBar(label: URL(filePath: path).lastPathComponent)
            let input = SourceInput(path: path, zone: zone, start: start, mapping: mapping)
            let outcome = try await stopped(at: path) { [skipRefused, dryRun] in
                try await importer.run(
                    reader,
                    input,
                    as: URL(filePath: path).lastPathComponent,
                    by: .operatorOfTheMachine,
                    refused: skipRefused ? .areLeftOut : .stopTheImport,
                    isDry: dryRun,
                    progress: { bar.show($0) }
                )
            }
            bar.finish()
            if !json { Self.tell(outcome.refused, of: path, isStored: !outcome.isAbandoned) }
            whole.add(outcome)
        }
        if !whole.isAbandoned, !dryRun { try await takeIntoIncident(store, since: began) }
        try tell(whole, seconds: Date().timeIntervalSince(began))
        try await store.close()
        if whole.isAbandoned { throw ExitCode.refused }
    }

    private func stopped(
        at path: String,
        _ work: @escaping @Sendable () async throws -> ImportOutcome
    ) async throws -> ImportOutcome {
        do {
            return try await stoppable(work)
        } catch is CancellationError {
            Output.notice("Stopped. Nothing of \(path) was stored; import it again.")
            throw ExitCode.failure
        }
    }

    private static func tell(
        _ refused: [ImportOutcome.Refused],
        of path: String,
        isStored: Bool
    ) {
        guard !refused.isEmpty else { return }
        for one in refused.prefix(shown) { Output.notice("Refused \(one.location): \(one.reason)") }
        if refused.count > shown { Output.notice("… and \(refused.count - shown) more.") }
        Output.notice(
            isStored
                ? "What else there is in \(path) was read."
                : "Nothing of \(path) was stored; --skip-refused stores the rest."
        )
    }

    private static let shown = 20

    private func tell(_ outcome: ImportOutcome, seconds: Double) throws {
        if json {
            try Output.json(ImportResult(source: source, outcome, seconds: seconds))
            return
        }
        if outcome.isAbandoned, outcome.stored + outcome.updated + outcome.unchanged == 0 { return }
        if dryRun { Output.notice("A dry run: nothing was changed.") }
        Output.line(
            """
            Read \(outcome.read) events of \(outcome.people) people in \(outcome.places) places: \
            \(outcome.stored) stored, \(outcome.updated) updated, \
            \(outcome.unchanged) unchanged, \(outcome.deleted) deleted.
            """
        )
        for counted in outcome.notes.all {
            Output.line("\(counted.count) × \(counted.note.kind.rawValue): \(counted.note.words)")
        }
    }
}

/// The contract of `import --json`.
private struct ImportResult: Encodable {
    struct Refused: Encodable {
        let `where`: String
        let why: String
    }

    struct Note: Encodable {
        let kind: String
        let words: String
        let count: Int
    }

    let source: String
    let read: Int
    let stored: Int
    let updated: Int
    let unchanged: Int
    let deleted: Int
    let refused: [Refused]
    let notes: [Note]
    let people: Int
    let places: Int
    let seconds: Double

    init(source: String, _ outcome: ImportOutcome, seconds: Double) {
        self.source = source
        read = outcome.read
        stored = outcome.stored
        updated = outcome.updated
        unchanged = outcome.unchanged
        deleted = outcome.deleted
        refused = outcome.refused.map { Refused(where: $0.location, why: $0.reason) }
        notes = outcome.notes.all.map {
            Note(kind: $0.note.kind.rawValue, words: $0.note.words, count: $0.count)
        }
        people = outcome.people
        places = outcome.places
        self.seconds = (seconds * 1000).rounded() / 1000
    }
}

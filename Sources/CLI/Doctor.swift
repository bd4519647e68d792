import ArgumentParser
import Connections
import Evidence
import Foundation
import Investigations
import Storage

struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check the database and say what it holds.",
        discussion: """
            Example: debrief doctor --database sqlite:debrief.sqlite

            Counts what is there and checks that it is whole and fits together. It changes nothing, \
            so it also checks a backup that can only be read. Exit code 1 if something is wrong.
            """
    )

    @Flag(help: "One JSON object.")
    var json = false

    @OptionGroup var options: DatabaseOptions

    func run() async throws {
        let store = try options.openToRead()
        let result = try await Self.examine(store)
        try await store.close()
        if json {
            try Output.json(result)
        } else {
            for (name, count) in result.counts.sorted(by: { $0.key < $1.key }) {
                Output.line("\(name): \(count)")
            }
        }
        for problem in result.problems { Output.notice(problem) }
        if !result.problems.isEmpty { throw ExitCode.failure }
        if !json { Output.line("Nothing is wrong.") }
    }

    /// Goes from the file to what it means, and no further than makes sense.
    static func examine(_ store: any Store) async throws -> DoctorResult {
        var result = DoctorResult(problems: try await store.integrityFindings())
        guard result.problems.isEmpty else { return result }
        if let problem = await schemaProblem(of: store) {
            result.problems.append(problem)
            return result
        }
        let checkup = try await store.read { try $0.checkup() }
        result.counts = checkup.counts
        result.problems += checkup.findings
        result.problems += try await store.read { try $0.examination().findings }
        result.problems += try await store.read { try $0.citationFindings() }
        result.problems += try await LiveConnections.wired(to: store).checkup()
        return result
    }

    private static func schemaProblem(of store: any Store) async -> String? {
        guard let missing = try? await store.missing(of: Schema.all) else {
            return "It has no tables of Debrief: it is another database, or was never opened."
        }
        guard let first = missing.first else { return nil }
        return """
            The schema is older than this version: \(missing.count) migrations are missing, from \
            “\(first)” on. Only the file was checked. Any other command brings it up to date.
            """
    }
}

/// The contract of `doctor --json`: the counts by name, how many problems, and the problems.
struct DoctorResult: Encodable {
    var counts: [String: Int] = [:]
    var problems: [String]

    private struct Key: CodingKey {
        let stringValue: String
        let intValue: Int? = nil

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: Key.self)
        for (name, count) in counts { try object.encode(count, forKey: Key(stringValue: name)) }
        try object.encode(problems.count, forKey: Key(stringValue: "findings"))
        try object.encode(problems, forKey: Key(stringValue: "problems"))
    }
}

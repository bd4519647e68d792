import ArgumentParser
import Connections
import Evidence
import Foundation
import Storage

struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check the database and say what it holds.",
        discussion: """
            Example: debrief doctor --database sqlite:debrief.sqlite

            Counts what is there and checks that it fits together; exit code 1 where it does not.
            """
    )

    @Flag(help: "One JSON object.")
    var json = false

    @OptionGroup var options: DatabaseOptions

    func run() async throws {
        let store = try await options.open()
        let checkup = try await store.read { try $0.checkup() }
        let findings = try await checkup.findings + LiveConnections.wired(to: store).checkup()
        try await store.close()
        if json {
            try Output.json(
                ["findings": findings.count].merging(checkup.counts) { first, _ in first }
            )
        } else {
            for (name, count) in checkup.counts.sorted(by: { $0.key < $1.key }) {
                Output.line("\(name): \(count)")
            }
        }
        for finding in findings { Output.notice(finding) }
        if !findings.isEmpty { throw ExitCode.failure }
        if !json { Output.line("Nothing is wrong.") }
    }
}

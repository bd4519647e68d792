import ArgumentParser
import Evidence
import Foundation
import Investigations
import Reports
import Storage

struct Compare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put two investigations side by side.",
        discussion: """
            Example: debrief compare search-2022-12-06/1 search-2022-12-06/2

            A key alone means the incident's latest investigation, KEY/1 its first. The same key \
            twice means its first beside its latest.
            """
    )

    @Argument(help: "An incident's key, with /NUMBER for one of its investigations.")
    var left: String

    @Argument(help: "The other one.")
    var right: String

    @Flag(help: "One JSON object.")
    var json = false

    @OptionGroup var options: DatabaseOptions

    func run() async throws {
        let store = try await options.open()
        let (left, right, json) = (left, right, json)
        try await refusing {
            let comparison = try await store.read {
                try $0.comparison(of: left, with: right, for: .operatorOfTheMachine)
            }
            if json {
                try Output.json(ComparisonResult(comparison))
            } else {
                Self.lines(of: comparison).forEach(Output.line)
            }
        }
        try await store.close()
    }

    private static func lines(of comparison: Comparison) -> [String] {
        let head = [
            ["", comparison.left.investigation.title, comparison.right.investigation.title]
        ]
        let table = head + comparison.rows.map { [$0.name, $0.left, $0.right] }
        let widths = (0..<3).map { column in table.map { $0[column].count }.max() ?? 0 }
        return table.map { cells in
            zip(cells, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
                .joined(separator: "  ")
                .replacing(#/\s+$/#, with: "")
        }
    }
}

import ArgumentParser
import Evidence
import Foundation
import Storage

struct Clocks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "List how the clocks of the sources are put right and seem to differ, or set one.",
        discussion: "Example: debrief clocks --set pagerduty=-3m2s"
    )

    @Option(name: .customLong("set"), help: "Move a source's times: SOURCE=OFFSET, 0 for none.")
    var change: String?

    @Flag(help: "JSON lines.")
    var json = false

    @OptionGroup var options: DatabaseOptions

    func run() async throws {
        let wanted = try change.map(Self.parsed)
        let store = try await options.open()
        try await refusing {
            if let wanted {
                let now = Date()
                try await store.write {
                    try $0.setClock(
                        of: wanted.source,
                        to: wanted.offset,
                        by: .operatorOfTheMachine,
                        at: now
                    )
                }
            }
            let (clocks, comparisons) = try await store.read {
                (try $0.clocks(), try $0.clockComparisons())
            }
            for clock in clocks { try tell(clock, comparisons) }
        }
        try await store.close()
    }

    private static func parsed(_ text: String) throws -> (source: String, offset: TimeInterval) {
        let parts = text.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, let offset = ToldOffset.seconds(String(parts[1])) else {
            throw ValidationError(
                "“\(text)” is no clock: write SOURCE=OFFSET, such as slack=+3m2s."
            )
        }
        return (String(parts[0]), offset)
    }

    private func tell(_ clock: SourceClock, _ comparisons: [ClockComparison]) throws {
        let differences = comparisons.filter { [$0.source, $0.other].contains(clock.source) }
            .map { Difference($0, seenFrom: clock.source) }
        guard !json else {
            let line = ClockLine(
                source: clock.source,
                offsetSeconds: clock.offset,
                uncertaintySeconds: clock.uncertainty,
                events: clock.eventCount,
                differences: differences
            )
            return try Output.json(line)
        }
        Output.line("\(clock.source)  \(ToldOffset.text(clock.offset))  \(clock.eventCount) events")
        for difference in differences {
            Output.line(
                """
                  \(ToldOffset.text(difference.medianSeconds)) from \(difference.source) \
                (\(difference.pairs) pairs, ± \(ToldOffset.text(difference.spreadSeconds)))\
                \(difference.telling ? "  worth a look" : "")
                """
            )
        }
    }
}

private struct ClockLine: Encodable {
    let source: String
    let offsetSeconds: Double
    let uncertaintySeconds: Double?
    let events: Int
    let differences: [Difference]
}

private struct Difference: Encodable {
    let source: String
    let pairs: Int
    let medianSeconds: Double
    let spreadSeconds: Double
    let telling: Bool

    init(_ comparison: ClockComparison, seenFrom source: String) {
        let isFirst = comparison.source == source
        self.source = isFirst ? comparison.other : comparison.source
        pairs = comparison.pairs
        medianSeconds = isFirst ? comparison.median : -comparison.median
        spreadSeconds = comparison.spread
        telling = comparison.isTelling
    }
}

import ArgumentParser
import EvidenceSources

struct Sources: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the sources that records can be read from, and by which roads.",
        discussion: "Example: debrief sources --json"
    )

    @Flag(help: "JSON lines.")
    var json = false

    func run() throws {
        let lines = AllSources.sources.map { SourceLine($0) }
        let width = lines.map(\.source.count).max() ?? 0
        for line in lines {
            guard !json else {
                try Output.json(line)
                continue
            }
            let name = line.source + String(repeating: " ", count: width - line.source.count)
            Output.line("\(name)  \(line.reads.joined(separator: ", "))")
        }
    }
}

private struct SourceLine: Encodable {
    let source: String
    /// `files`, `interface`, `webhook`.
    let reads: [String]

    init(_ source: any EvidenceSource) {
        self.source = type(of: source).name
        reads =
            ["files"] + (source is any LiveSource ? ["interface"] : [])
            + (source is any WebhookSource ? ["webhook"] : [])
    }
}

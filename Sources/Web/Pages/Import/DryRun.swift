import Evidence
import EvidenceSources

/// What an import would change; kept by this node alone, until later ones of the same person take its place.
struct DryRun: Sendable {
    /// Whose it is.
    let account: String
    let name: String
    let source: String
    let outcome: ImportOutcome
    /// The mappings that were guessed, as files to correct.
    let guesses: [String]

    static let kept = 3
}

extension DryRun {
    init(
        _ options: ImportOptions,
        _ input: SourceInput,
        _ name: String,
        by viewer: Viewer,
        _ outcome: ImportOutcome
    ) {
        account = viewer.account
        self.name = name
        self.outcome = outcome
        source = type(of: options.source).name
        let isGuessed = options.source is TableSource && input.mapping == nil
        // A file that can't be read is refused in the outcome.
        guesses = isGuessed ? (try? TableSource.guesses(for: input.path)) ?? [] : []
    }
}

import Evidence
import EvidenceSources

struct ImportView: TemplateView {
    let frame: Frame
    let sources: [Choice]
    let dryRuns: [Look]
    let mappings: [KeptMapping]
    let hasMappings: Bool
    let live: [Live]
    let hasLive: Bool
    let runs: [Row]
    let hasNoRuns: Bool
    let problem: String
    /// In bytes.
    let limit: Int
    let limitWords: String

    struct Choice: TemplateView {
        let name: String
        let title: String
    }

    /// A mapping that a connection has.
    struct KeptMapping: TemplateView {
        let id: String
        let name: String
        let text: String
    }

    /// What a dry run told.
    struct Look: TemplateView {
        let name: String
        let source: String
        let counts: String
        let hasRefusals: Bool
        let refusals: [Refused]
        let guesses: [String]
        let hasGuesses: Bool
        let notes: [String]
        let hasNotes: Bool
    }

    struct Live: TemplateView {
        let name: String
        let percent: Int
    }

    struct Row: TemplateView {
        let name: String
        let source: String
        let when: When
        let state: String
        let isRefused: Bool
        let isFailed: Bool
        let next: String
        let nextWords: String
        /// There is something to make an incident of.
        let isNews: Bool
        let counts: String
        let hasRefusals: Bool
        let refusals: [Refused]
        let moreRefusals: [Refused]
        let moreCount: String
        let notes: [String]
        let hasNotes: Bool
    }

    struct Refused: TemplateView {
        let location: String
        let reason: String
    }

    init(
        frame: Frame,
        runs: [ImportRun],
        live: [(name: String, share: Double)],
        dryRuns: [DryRun] = [],
        mappings: [KeptMapping] = [],
        problem: String,
        limit: Int
    ) {
        self.frame = frame
        sources = AllSources.sources.map {
            let name = type(of: $0).name
            return Choice(name: name, title: SourceGuide.of(name).title)
        }
        self.dryRuns = dryRuns.map(Look.init)
        self.mappings = mappings
        hasMappings = !mappings.isEmpty
        self.live = live.map { Live(name: $0.name, percent: Int($0.share * 100)) }
        hasLive = !live.isEmpty
        self.runs = runs.filter { $0.state != .running }.map(Row.init)
        hasNoRuns = self.runs.isEmpty
        self.problem = problem
        self.limit = limit
        limitWords = Words.size(limit)
    }
}

extension ImportView.Look {
    init(_ run: DryRun) {
        let outcome = run.outcome
        name = run.name
        source = SourceGuide.of(run.source).title
        hasRefusals = !outcome.refused.isEmpty
        counts =
            outcome.isAbandoned
            ? "It would be refused: \(Words.count(outcome.refused.count, "refusal"))."
            : ImportWords.changes(of: outcome)
        refusals = outcome.refused.prefix(8).map { ImportView.Refused($0, of: run.name) }
        guesses = run.guesses
        hasGuesses = !run.guesses.isEmpty
        notes = ImportWords.notes(of: outcome)
        hasNotes = !notes.isEmpty
    }
}

extension ImportView.Row {
    init(_ run: ImportRun) {
        let outcome = run.outcome
        name = run.name
        source = SourceGuide.of(run.source).title
        when = When(run.startedAt)
        isRefused = run.state == .refused
        isFailed = run.state == .failed
        state =
            switch run.state {
            case .running: "Running"
            case .done: "Done"
            case .refused: "Refused"
            case .failed: "Failed"
            }
        let leftOut =
            outcome.refused.isEmpty ? "" : " · \(Self.told(outcome.refused.count)), left out:"
        counts =
            switch run.state {
            case .refused: "Nothing was stored. \(Self.told(outcome.refused.count)):"
            case .failed: "It was interrupted or went wrong; nothing was stored."
            default: ImportWords.news(of: outcome) + leftOut
            }
        notes = ImportWords.notes(of: outcome)
        hasNotes = !notes.isEmpty
        hasRefusals = !outcome.refused.isEmpty
        let refused = outcome.refused.map { ImportView.Refused($0, of: run.name) }
        refusals = Array(refused.prefix(8))
        moreRefusals = Array(refused.dropFirst(8))
        moreCount = moreRefusals.isEmpty ? "" : "\(Words.number(moreRefusals.count)) more"
        let isNew = outcome.stored > 0
        next = "/incidents/new" + (isNew ? "?import=\(run.id)" : "")
        nextWords = isNew ? "Create incident from this import" : "Create incident"
        isNews = run.state == .done && outcome.read > 0
    }

    /// No more than some are kept of each run.
    private static func told(_ count: Int) -> String {
        count >= ImportRun.keptRefusals
            ? "The first \(Words.count(count, "refusal"))" : Words.count(count, "refusal")
    }
}

extension ImportView.Refused {
    /// Of one file the name stands above, and is not told again.
    fileprivate init(_ refused: ImportOutcome.Refused, of name: String) {
        let file = name + ", "
        let isOfTheFile = refused.location.hasPrefix(file)
        location =
            isOfTheFile ? String(refused.location.dropFirst(file.count)) : refused.location
        reason = refused.reason
    }
}

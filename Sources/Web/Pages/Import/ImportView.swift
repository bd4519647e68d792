import Evidence
import EvidenceSources

struct ImportView: TemplateView {
    let frame: Frame
    let sources: [String]
    let live: [Live]
    let hasLive: Bool
    let runs: [Row]
    let hasNoRuns: Bool

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
        let counts: String
        let refusals: [Refused]
        let refusalCount: String
    }

    struct Refused: TemplateView {
        let location: String
        let reason: String
    }

    init(frame: Frame, runs: [ImportRun], live: [(name: String, share: Double)]) {
        self.frame = frame
        sources = AllSources.sources.map { type(of: $0).name }
        self.live = live.map { Live(name: $0.name, percent: Int($0.share * 100)) }
        hasLive = !live.isEmpty
        self.runs = runs.filter { $0.state != .running }.map(Row.init)
        hasNoRuns = self.runs.isEmpty
    }
}

extension ImportView.Row {
    init(_ run: ImportRun) {
        let outcome = run.outcome
        name = run.name
        source = run.source
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
        counts =
            switch run.state {
            case .refused: "Nothing was stored. \(Words.count(outcome.refused.count, "refusal")):"
            case .failed: "It was interrupted or went wrong; nothing was stored."
            default:
                """
                \(Words.count(outcome.read, "event")) read, \(Words.number(outcome.stored)) stored, \
                \(Words.number(outcome.updated)) updated, \
                \(Words.number(outcome.unchanged)) unchanged, \
                \(Words.number(outcome.deleted)) deleted · \
                \(Words.count(outcome.people, "person", "people")) in \
                \(Words.count(outcome.places, "place"))
                """
            }
        refusals = outcome.refused.map {
            ImportView.Refused(location: $0.location, reason: $0.reason)
        }
        refusalCount = Words.count(outcome.refused.count, "refusal")
    }
}

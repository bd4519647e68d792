import Evidence
import EvidenceSources
import Foundation
import Hummingbird
import Storage

/// How the clocks of the sources are put right, and how they seem to differ.
struct ClocksPage {
    let setting: SiteSetting
    let pages: Pages

    func addRoutes(to router: Router<PageContext>) {
        router.get("/clocks", use: show)
        router.post("/clocks/:source", use: set)
    }

    @Sendable private func show(_ request: Request, _ context: PageContext) async throws -> Response
    {
        _ = try context.viewer
        let (clocks, comparisons) = try await setting.store.read {
            (try $0.clocks(), try $0.clockComparisons())
        }
        let view = ClocksView(Frame("Clocks", .imports, context), clocks, comparisons)
        return try pages.page(view, "Clocks")
    }

    @Sendable private func set(_ request: Request, _ context: PageContext) async throws -> Response
    {
        let form = try await Form(request, context)
        let (viewer, source, now) = (
            try context.viewer, try context.parameter("source"), setting.now()
        )
        guard viewer.seesEverything else {
            throw Refusal(
                .notAllowed,
                "Only an owner puts a clock right: it moves the evidence of all."
            )
        }
        guard let offset = ToldOffset.seconds(try form.required("offset")) else {
            throw Refusal(.invalid, "Write how far to move it as +3m 2s, -00:03:02 or seconds.")
        }
        let doubt = try form.required("uncertainty")
        let uncertainty = ToldOffset.seconds(doubt)
        guard doubt.isEmpty || uncertainty != nil else {
            throw Refusal(.invalid, "Write the uncertainty as 4s, 00:00:04 or seconds.")
        }
        let (store, base) = (setting.store, try form.revision)
        try await setting.save(
            form,
            over: { connection in
                let clock = try connection.clocks().first { $0.source == source }
                guard let clock else { throw Refusal(.notFound, "This source has no events.") }
                return StoredFields(clock)
            },
            {
                try await store.write {
                    try $0.setClock(
                        of: source,
                        to: offset,
                        uncertainty: uncertainty,
                        basedOn: base,
                        by: viewer,
                        at: now
                    )
                }
            }
        )
        return Response(status: .seeOther, headers: [.location: "/clocks"])
    }
}

struct ClocksView: TemplateView {
    let frame: Frame
    let rows: [Row]
    let isEmpty: Bool
    let comparisons: [Comparison]
    let hasComparisons: Bool

    struct Row: TemplateView {
        let source: String
        let address: String
        let events: String
        let offset: String
        let uncertainty: String
        let revision: String
    }

    struct Comparison: TemplateView {
        let words: String
        let detail: String
        let suggestions: [Suggestion]
    }

    /// Which of two clocks is wrong, the times alone do not tell.
    struct Suggestion: TemplateView {
        let label: String
        let address: String
        let offset: String
        let uncertainty: String
        let revision: String
    }

    init(_ frame: Frame, _ clocks: [SourceClock], _ comparisons: [ClockComparison]) {
        self.frame = frame
        rows = clocks.map { clock in
            Row(
                source: SourceGuide.of(clock.source).title,
                address: "/clocks/\(Address.escaped(clock.source))",
                events: Words.count(clock.eventCount, "event"),
                offset: clock.offset == 0 ? "" : ToldOffset.text(clock.offset),
                uncertainty: clock.uncertainty.map { ToldOffset.text($0) } ?? "",
                revision: clock.revision.text
            )
        }
        isEmpty = clocks.isEmpty
        let bySource = Dictionary(
            clocks.map { ($0.source, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        self.comparisons = comparisons.prefix(20).map { Comparison($0, bySource) }
        hasComparisons = !comparisons.isEmpty
    }
}

extension ClocksView.Comparison {
    init(_ comparison: ClockComparison, _ clocks: [String: SourceClock]) {
        let (one, other) = (comparison.source, comparison.other)
        let isLater = comparison.median >= 0
        let (late, early) = isLater ? (one, other) : (other, one)
        let apart = Words.duration(abs(comparison.median))
        func title(_ source: String) -> String { SourceGuide.of(source).title }
        words =
            abs(comparison.median) < 1
            ? "\(title(one)) and \(title(other)) agree"
            : "\(title(late)) tells the same things \(apart) later than \(title(early))"
        let many = Words.count(comparison.pairs, "thing")
        detail =
            comparison.spread < 1
            ? "\(many) recorded by both, half of them within a second of that."
            : "\(many) recorded by both, half of them within \(Words.duration(comparison.spread)) of that."
        guard comparison.isTelling else {
            suggestions = []
            return
        }
        suggestions = [(late, -1.0, "back"), (early, 1.0, "forward")].map { source, sign, way in
            ClocksView.Suggestion(
                label: "Put \(title(source)) \(way)",
                address: "/clocks/\(Address.escaped(source))",
                offset: ToldOffset.text(
                    (clocks[source]?.offset ?? 0) + sign * abs(comparison.median)
                ),
                uncertainty: ToldOffset.text(comparison.spread),
                revision: (clocks[source]?.revision ?? .none).text
            )
        }
    }
}

/// What is stored of a clock, beside a form that is older.
extension StoredFields {
    fileprivate init(_ clock: SourceClock) {
        self.init(
            clock.revision,
            [
                .line("offset", "Offset", ToldOffset.text(clock.offset)),
                .line("uncertainty", "±", clock.uncertainty.map { ToldOffset.text($0) } ?? ""),
            ]
        )
    }
}

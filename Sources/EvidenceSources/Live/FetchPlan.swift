import Foundation

/// What is still to be asked of an interface; kept as the cursor, so a restart goes on from it.
struct FetchPlan: Codable, Equatable {
    struct Step: Codable, Equatable {
        /// What the answer holds, by the source's own word.
        var what: String
        /// The address, or what else the source needs to ask.
        var ask: String
        /// The channel, repository or service that it is of.
        var scope: String?
        /// For what is given newest first: where the last page ended.
        var mark: String?
    }

    /// In the order of asking.
    var steps: [Step]
    /// Pages asked so far in this round.
    var asked = 0
    /// From when on this round asks.
    var from: Date
    /// Seconds that the interface wants between requests, as far as it has said so.
    var pace: Double?
    /// When this round began: the next one asks from here.
    var began: Date
    /// When the round before began.
    var lookedAt: Date?
    /// What the source keeps from round to round, by names of its own.
    var kept: [String: String]?

    /// A round that asks all, or what came since the last one.
    static func next(
        _ request: FetchRequest,
        overlap: TimeInterval = 120,
        steps: (_ from: Date) throws -> [Step]
    ) throws -> FetchPlan {
        if let plan = FetchPlan(cursor: request.cursor) {
            guard plan.steps.isEmpty else { return plan }
            let from = max(request.from, plan.began.addingTimeInterval(-overlap))
            var next = FetchPlan(steps: try steps(from), from: from, began: request.now)
            next.lookedAt = plan.began
            next.kept = plan.kept
            return next
        }
        return FetchPlan(steps: try steps(request.from), from: request.from, began: request.now)
    }

    init(steps: [Step], from: Date, began: Date) {
        self.steps = steps
        self.from = from
        self.began = began
    }

    /// Nil where there is none, or it is of another make.
    private init?(cursor: String?) {
        guard let cursor,
            let plan = try? JSONDecoder().decode(FetchPlan.self, from: Data(cursor.utf8))
        else { return nil }
        self = plan
    }

    var cursor: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let bytes = try? encoder.encode(self) else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Takes the first step out and puts what its answer leads to in its place.
    mutating func finishStep(followedBy next: [Step] = [], later: [Step] = []) {
        if !steps.isEmpty { steps.removeFirst() }
        steps = next + steps + later
        asked += 1
    }

    var isDone: Bool { steps.isEmpty }

    /// How far it is, and how long what is left takes at one request in so many seconds.
    func progress(every pace: Double = 0) -> String {
        guard !isDone else { return "Up to date after \(Self.count(asked, "request"))." }
        let left = "\(Self.count(asked, "request")) done, at least \(steps.count) to go"
        guard pace > 0 else { return left + "." }
        let minutes = Int((Double(min(steps.count, 1_000_000)) * pace / 60).rounded(.up))
        return left + ", about \(Self.count(minutes, "minute"))."
    }

    private static func count(_ number: Int, _ what: String) -> String {
        "\(number) \(what)\(number == 1 ? "" : "s")"
    }
}

extension FetchPlan {
    /// The page that a step gave, and the place to go on from.
    func page(_ sink: PageSink = PageSink(), wait: Duration = .zero, pace: Double = 0)
        -> FetchedPage
    {
        let pace = max(pace, self.pace ?? 0)
        return FetchedPage(
            gathered: sink.gathered,
            refused: sink.refused,
            cursor: cursor,
            isCaughtUp: isDone,
            wait: wait,
            progress: progress(every: pace)
        )
    }
}

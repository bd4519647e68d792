import Foundation

/// Measures a reply model on answered logs: links, whole conversations, and how true its confidences are.
package struct ReplyEvaluation {
    private var counts: [LinkCounts] = []
    private var agreement = ConversationAgreement()
    private var confidences: [(said: Double, right: Bool)] = []

    /// Reads each log from its start, as it came.
    package init(_ logs: [AnsweredLog], model: ReplyModel?) {
        for log in logs { measure(log, ReplyFinder(model: model)) }
    }

    private mutating func measure(_ log: AnsweredLog, _ finder: ReplyFinder) {
        var numbers: [String: Int] = [:]
        var found: [Int: [Int]] = [:]
        for (number, message) in log.messages.enumerated() {
            numbers[message.id] = number
            let links = finder.find(message).links
            guard let known = log.answers[number] else { continue }
            let parents = links.compactMap { numbers[$0.id] }
            let mine = parents.isEmpty ? [number] : parents
            found[number] = mine
            let right = mine.filter(known.contains).count
            counts.append(LinkCounts(found: mine.count, known: known.count, right: right))
            if let link = links.first { confidences.append((link.confidence, right > 0)) }
        }
        agreement.add(
            found: AnsweredLog.conversations(found).filter { log.answers[$0.key] != nil },
            known: log.conversations
        )
    }

    /// The figures, with what was published for the Ubuntu channel's test part beside them.
    package var lines: [String] {
        let links = counts.reduce(LinkCounts(), +)
        let interval = LinkCounts.interval(of: counts)
        let exact = agreement.exact
        return [
            String(
                format: "links          P %.1f  R %.1f  F1 %.1f (%.1f to %.1f), %d known",
                links.precision,
                links.recall,
                links.f1,
                interval.lowerBound,
                interval.upperBound,
                links.known
            ),
            "  published    P 73.7  R 71.0  F1 72.3; vote of ten 74.9  72.2  73.5; rules F1 64.3",
            String(
                format: "conversations  exact P %.1f  R %.1f  F1 %.1f  VI %.1f  one-to-one %.1f",
                exact.precision,
                exact.recall,
                exact.f1,
                agreement.variation,
                agreement.oneToOne
            ),
            "  published    exact F1 36.2  VI 91.3  one-to-one 75.6; vote of ten 38.0  91.5",
            "confidence     said, right: " + reliability,
        ]
    }

    /// In steps of confidence, how often links were right.
    private var reliability: String {
        let steps = [0.0, 0.3, 0.5, 0.7, 0.9, 1.01]
        return zip(steps, steps.dropFirst()).compactMap { low, high in
            let within = confidences.filter { $0.said >= low && $0.said < high }
            guard !within.isEmpty else { return nil }
            let said = within.reduce(0) { $0 + $1.said } / Double(within.count)
            let right = Double(within.count { $0.right }) / Double(within.count)
            return String(format: "%.2f %.2f (%d)", said, right, within.count)
        }.joined(separator: "  ")
    }
}

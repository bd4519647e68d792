/// Messages with known answers, made ready for training: candidates of each, with their features.
struct ReplyExamples {
    /// One message: its candidates, the first of them itself, and which of them it answers.
    struct Example {
        var rank: Int32
        var candidates: Range<Int>
        var gold: [Int32]
        var weight: Float
    }

    /// The lines of one log, and the candidates of its messages one behind the other.
    struct Log {
        var lines: [ChatLine] = []
        var examples: [Example] = []
        var ranks: [Int32] = []
        var starts: [Int] = [0]
        var features: [Feature] = []

        func withFeatures<Result>(
            _ position: Int,
            _ work: (UnsafeBufferPointer<Feature>) -> Result
        ) -> Result {
            let range = starts[position]..<starts[position + 1]
            return features.withUnsafeBufferPointer { work(.init(rebasing: $0[range])) }
        }
    }

    private(set) var logs: [Log] = []

    /// Adds a log; what a guide finds makes up what is known of the conversations before a message.
    mutating func add(
        _ answered: AnsweredLog,
        rarity: WordRarity,
        guide: ReplyNetwork?,
        weight: Float = 1
    ) {
        var log = Log()
        let place = ChatPlace()
        var finder = CandidateFinder()
        var scorer = guide.map { CandidateScorer($0) }
        var candidates = Candidates()
        var ranks: [Int: Int32] = [:]
        for (number, message) in answered.messages.enumerated() {
            guard !message.isSystem else {
                place.note(message.text)
                continue
            }
            let line = place.append(message, rarity: rarity)
            ranks[number] = line.rank
            log.lines.append(line)
            finder.find(line, in: place, into: &candidates)
            if let best = scorer?.best(candidates, of: line, in: place) {
                place.link(line, to: best == 0 ? nil : place[Int(candidates.ranks[best])])
            }
            guard let parents = answered.answers[number] else { continue }
            let gold = parents.compactMap { ranks[$0] }
            log.add(candidates, of: line, gold: gold, weight: weight)
        }
        logs.append(log)
    }
}

extension ReplyExamples.Log {
    fileprivate mutating func add(
        _ candidates: Candidates,
        of line: ChatLine,
        gold: [Int32],
        weight: Float
    ) {
        let from = ranks.count
        ranks += candidates.ranks
        starts += candidates.starts.dropFirst().map { Int($0) + features.count }
        features += candidates.features
        let places = gold.compactMap { candidates.ranks.firstIndex(of: $0).map(Int32.init) }
        examples.append(
            .init(rank: line.rank, candidates: from..<ranks.count, gold: places, weight: weight)
        )
    }
}

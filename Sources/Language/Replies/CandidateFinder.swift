import Foundation

/// Finds the candidates of each message, walking back from it.
struct CandidateFinder {
    /// How far back messages are looked at; those further than `near` only when tied by names.
    static let window = 120
    static let near: Int32 = 60

    private var between: [Between] = []
    private var marks = [Mark](repeating: Mark(), count: 4096)
    private var stamp: Int32 = 0

    /// What someone said and heard between a candidate and the message.
    struct Between {
        var stamp: Int32 = 0
        var spoke: Int32 = 0
        var asked: Int32 = 0
        var called: Int32 = 0
        var calledByMe: Int32 = 0
    }

    private struct Mark {
        var stamp: Int32 = 0
        var rarity: Float = 0
    }

    init() {}

    mutating func find(_ me: ChatLine, in place: ChatPlace, into out: inout Candidates) {
        out.removeAll()
        out.add(.itself)
        out.close(me.rank)
        stamp += 1
        while between.count < place.speakers.count { between.append(Between()) }
        for index in me.words.indices {
            marks[Int(me.words[index] & 4095)] = Mark(stamp: stamp, rarity: me.rarity[index])
        }
        var sight = Sight(me: me, place: place)
        var best: (sum: Float, candidate: Int) = (0, -1)
        let rank = Int(me.rank)
        for position in stride(from: rank - 1, through: max(0, rank - Self.window), by: -1) {
            let them = place[position]
            var since = between[Int(them.speaker)]
            if since.stamp != stamp { since = Between(stamp: stamp) }
            let shared = me.rank - them.rank <= Self.near ? shared(me, them) : Overlap()
            guard sight.mayAnswer(them, since, shared.sum) else {
                sight.pass(them, since)
                pass(them, since, me)
                continue
            }
            sight.addDistance(them, &out)
            sight.addSpeakers(them, since, &out)
            sight.addNames(them, since, &out)
            sight.addThread(them, &out)
            if shared.sum > 0 {
                addWords(me, them, shared, &out)
                if shared.sum > best.sum { best = (shared.sum, out.ranks.count) }
            }
            sight.addQuestion(them, since, &out)
            out.close(them.rank)
            sight.pass(them, since)
            pass(them, since, me)
        }
        if best.candidate > 0 { out.insert(.overlapBest, at: best.candidate) }
    }

    private mutating func pass(_ them: ChatLine, _ since: Between, _ me: ChatLine) {
        between[Int(them.speaker)] = since
        between[Int(them.speaker)].spoke += 1
        if them.traits.contains(.asks) { between[Int(them.speaker)].asked += 1 }
        guard them.addressed >= 0 else { return }
        let called = Int(them.addressed)
        if between[called].stamp != stamp { between[called] = Between(stamp: stamp) }
        between[called].called += 1
        if them.speaker == me.speaker { between[called].calledByMe += 1 }
    }

    private struct Overlap {
        var squares: Float = 0
        /// Of the rarer words only.
        var sum: Float = 0
        var rarest: Float = 0
    }

    @inline(__always)
    private func shared(_ me: ChatLine, _ them: ChatLine) -> Overlap {
        var shared = Overlap()
        for word in them.words {
            let mark = marks[Int(word & 4095)]
            guard mark.stamp == stamp else { continue }
            shared.squares += mark.rarity * mark.rarity
            if mark.rarity > 2.5 { shared.sum += mark.rarity }
            shared.rarest = max(shared.rarest, mark.rarity)
        }
        return shared
    }

    @inline(__always)
    private func addWords(
        _ me: ChatLine,
        _ them: ChatLine,
        _ shared: Overlap,
        _ out: inout Candidates
    ) {
        out.add(.overlap, 2 * shared.squares / (me.norm * them.norm + 1))
        out.add(.overlapSum, Steps.log(1 + shared.sum) * 0.4)
        out.add(.overlapRarest, shared.rarest * 0.15)
    }
}

/// Logarithms of small numbers.
enum Steps {
    private static let table = (0...255).map { Float(Foundation.log(Double(max($0, 1)))) }

    @inline(__always)
    static func log(_ value: Float) -> Float {
        value < 255 ? table[Int(value)] : Float(Foundation.log(Double(value)))
    }
}

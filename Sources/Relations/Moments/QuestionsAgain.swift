import Evidence
import Foundation
import Language
import Readings

/// Questions that were asked once more, by someone else or somewhere else.
struct QuestionsAgain: MomentFinder {
    private static let reach: TimeInterval = 2 * 86400
    /// Less than this is one conversation going on.
    private static let apart: TimeInterval = 30 * 60
    private static let apartElsewhere: TimeInterval = 5 * 60
    private static let alike = 0.3

    func moments(in scene: MomentScene, after signs: [FirstSigns.Sign]) -> [Moment] {
        let start = signs.first?.event.at ?? scene.opened
        let end = scene.closed.addingTimeInterval(6 * 3600)
        let questions = scene.events.filter {
            $0.at >= start && $0.at <= end && $0.isSaidByPerson && scene.has(.question, $0)
        }
        let answers = Dictionary(
            grouping: scene.relations.filter { $0.kind == .answers },
            by: \.to
        )
        var index: [String: [Int]] = [:]
        var chains: [Chain] = []
        var chainOf: [Int: Int] = [:]
        for (number, question) in questions.enumerated() {
            let mine = Trouble.words(question.text)
            var counts: [Int: Int] = [:]
            for word in mine {
                for other in (index[word] ?? []).suffix(12) { counts[other, default: 0] += 1 }
                index[word, default: []].append(number)
            }
            let alike = counts.filter { $0.value >= 2 }.keys.compactMap { other in
                likeness(question, questions[other], scene.words).map { (other, $0) }
            }
            guard let best = alike.max(by: { ($0.1, $1.0) < ($1.1, $0.0) }) else { continue }
            if let chain = chainOf[best.0] {
                chains[chain].questions.append(question)
                chainOf[number] = chain
            } else {
                (chainOf[best.0], chainOf[number]) = (chains.count, chains.count)
                chains.append(Chain(questions: [questions[best.0], question], likeness: best.1))
            }
        }
        return chains.map { moment(of: $0, answers, in: scene) }
    }

    private struct Chain {
        var questions: [Event]
        let likeness: Double
    }

    /// Nil where it is not the same question, or asked by the same person in the same place.
    private func likeness(_ one: Event, _ other: Event, _ words: WordWindow) -> Double? {
        guard one.author != other.author || one.place != other.place,
            one.at.timeIntervalSince(other.at)
                >= (one.place == other.place ? Self.apart : Self.apartElsewhere),
            one.at.timeIntervalSince(other.at) <= Self.reach
        else { return nil }
        let (mine, theirs) = (Trouble.words(one.text), Trouble.words(other.text))
        func weight(_ set: Set<String>) -> Double {
            set.reduce(0) { $0 + 0.15 + words.rarity($1) * words.rarity($1) }
        }
        let size = (weight(mine) * weight(theirs)).squareRoot()
        let value = size > 0 ? weight(mine.intersection(theirs)) / size : 0
        return value >= Self.alike ? value : nil
    }

    private func moment(
        of chain: Chain,
        _ answers: [Event.ID: [Relation]],
        in scene: MomentScene
    ) -> Moment {
        let (first, again) = (chain.questions[0], chain.questions[1])
        let given = (answers[first.id] ?? []).compactMap { scene.byID[$0.from] }
            .filter { $0.at < again.at }
        let places = Set(chain.questions.map(\.place)).count
        let gap = Span.words(again.at.timeIntervalSince(first.at))
        var reason = "\(again.authorName) asks"
        if again.place != first.place { reason += " in \(again.told)" }
        reason +=
            " what \(first.author == again.author ? "they themselves" : first.authorName) had "
        reason += "asked in \(first.told) \(gap) before"
        reason +=
            given.isEmpty ? ", without an answer till then." : "; the answer had not settled it."
        return Moment(
            .askedAgain,
            at: again,
            with: chain.questions + given.prefix(1),
            reason: reason,
            weight: 0.4 + 0.2 * chain.likeness + (given.isEmpty ? 0.15 : 0)
                + (places > 1 ? 0.1 : 0) + (again.at < scene.closed ? 0.05 : -0.15)
        )
    }
}

import Evidence
import Foundation
import Language
import Readings

/// What somebody says of a belief: that it is not so, that it is, or that they look whether.
struct Saying: Sendable {
    let kind: Relation.Kind
    let phrase: String
    /// The words that it is said of; nil where it is said of what it replies to.
    let subject: Set<String>?

    /// What a saying is about, and how sure that is.
    struct About {
        let subject: String?
        let sureness: Double
    }

    private enum Side: Equatable { case before, after, reply }

    private struct Shape {
        let kind: Relation.Kind
        let side: Side
    }

    private static let shapes = Phrases<Shape>([
        (
            Shape(kind: .refutes, side: .after),
            [
                "isn't the", "isn't", "is not the", "it's not the", "it's not", "wasn't the",
                "wasn't", "not the", "ruled out", "rule out", "ruling out", "can't be the",
                "cannot be the", "nothing wrong with", "no errors in", "no errors from",
                "nothing to do with", "unrelated to", "innocent",
            ]
        ),
        (
            Shape(kind: .refutes, side: .before),
            [
                "is fine", "are fine", "looks fine", "look fine", "is clear", "is clean",
                "is healthy", "are healthy", "is ok", "is okay", "looks ok", "looks okay",
                "looks normal", "is normal", "is innocent", "is as usual", "can be ruled out",
                "is a red herring", "was a red herring", "is unrelated", "has no errors",
                "is not it", "isn't it", "is out", "looks good", "look good", "looks healthy",
            ]
        ),
        (
            Shape(kind: .refutes, side: .reply),
            [
                "not it", "no , that's", "no , it", "nope", "ruled that out", "can't be that",
                "that's not it", "that isn't it", "red herring", "unlikely", "no , the",
            ]
        ),
        (
            Shape(kind: .confirms, side: .after),
            [
                "it was the", "it is the", "it's the", "it was indeed the", "caused by",
                "because of", "the cause is", "the cause was", "confirmed", "indeed the",
                "found it in", "so it's the", "so it was the", "guilty",
            ]
        ),
        (
            Shape(kind: .confirms, side: .reply),
            [
                "that's it", "that is it", "that was it", "confirmed", "it fits", "that fits",
                "explains it", "explains everything", "you're right", "you were right",
                "yes , that", "yes , it", "indeed", "that matches", "it matches",
            ]
        ),
        (
            Shape(kind: .tests, side: .after),
            [
                "checking", "let me check", "i'll check", "will check", "i checked", "checked",
                "looking at", "let me look at", "i looked at", "testing", "i tested", "tried",
                "trying", "querying", "comparing", "i followed", "following", "i compared",
                "asking the", "asked the", "reading the", "let me see", "measuring",
            ]
        ),
        (
            Shape(kind: .tests, side: .reply),
            ["checking", "let me check", "i'll check", "will check", "looking", "having a look"]
        ),
    ])

    private static let agreement: Set<String> = ["yes", "yeah", "yep", "yup", "exactly"]

    static func all(in said: Said, _ reading: Reading?) -> [Saying] {
        guard !said.words.isEmpty else { return [] }
        let isAsking = reading.sureness(of: .question) >= 0.5 || said.words.last == "?"
        let matches = shapes.matches(in: said)
        let agrees = said.words.first.map(agreement.contains) ?? false
        let found = matches.flatMap { match -> [Saying] in
            sayings(match.phrase).compactMap { shape in
                guard !isAsking || shape.kind == .tests,
                    !agrees || shape.kind != .refutes || shape.side == .before
                else {
                    return nil
                }
                switch shape.side {
                case .after:
                    let subject = said.stems(after: match.range.upperBound, upTo: 4)
                    return Saying(kind: shape.kind, phrase: match.phrase, subject: subject)
                case .before:
                    let subject = said.stems(before: match.range.lowerBound, upTo: 4)
                    return Saying(kind: shape.kind, phrase: match.phrase, subject: subject)
                case .reply:
                    // Said first, of what was just said.
                    guard match.range.lowerBound <= 2 else { return nil }
                    return Saying(kind: shape.kind, phrase: match.phrase, subject: nil)
                }
            }
        }
        let order: [Relation.Kind] = [.refutes, .confirms, .tests]
        return found.sorted { one, other in
            let (first, second) = (order.firstIndex(of: one.kind), order.firstIndex(of: other.kind))
            if first != second { return (first ?? 3) < (second ?? 3) }
            return one.subject != nil && other.subject == nil
        } + figures(in: said, reading)
    }

    /// A phrase may stand for itself or go on with what it is said of.
    private static func sayings(_ phrase: String) -> [Shape] {
        shapes.meanings(of: phrase)
    }

    /// Numbers told of something are a look at it.
    private static func figures(in said: Said, _ reading: Reading?) -> [Saying] {
        let numbers = said.words.filter { $0.first?.isNumber == true }
        guard numbers.count >= 2, reading.sureness(of: .question) < 0.5,
            said.words.dropFirst().first == ":", let named = said.words.first
        else { return [] }
        let subject = EventWords.words(named)
        return [Saying(kind: .tests, phrase: "\(numbers[0]) … \(numbers[1])", subject: subject)]
    }

    /// Whether an event clears a belief.
    static func refutes(
        _ event: RelatedEvent,
        _ belief: RelatedEvent,
        _ words: WordWindow
    ) -> Bool {
        event.sayings.contains {
            $0.kind == .refutes && $0.about(belief, from: event, words) != nil
        }
    }

    func about(
        _ belief: RelatedEvent,
        from event: RelatedEvent,
        _ words: WordWindow
    ) -> About? {
        let isReply = event.answers(belief, atLeast: 0.5)
        if let subject {
            let common = words.shared(subject, belief.words).filter { words.rarity($0) >= 0.3 }
            guard let rarest = common.first else { return nil }
            return About(subject: rarest, sureness: isReply ? 0.85 : 0.7)
        }
        let isNear = event.event.at.timeIntervalSince(belief.event.at) <= 15 * 60
        guard isReply, isNear, !event.isFromAuthor(of: belief) else { return nil }
        return About(subject: nil, sureness: 0.65)
    }
}

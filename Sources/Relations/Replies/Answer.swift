import Evidence
import Foundation
import Language
import Readings

/// A reply to somebody's question that is no question itself.
enum Answer {
    static func relation(
        of answer: RelatedEvent,
        to question: RelatedEvent,
        sureness: Double
    ) -> Relation? {
        let asked = question.sureness(of: .question)
        let gap = answer.event.at.timeIntervalSince(question.event.at)
        guard asked >= 0.5, asks(question.event.text), answer.event.isSaidByPerson,
            !answer.isFromAuthor(of: question), gap <= 12 * 3600, tellsSomething(answer)
        else { return nil }
        return Relation(
            answer.id,
            .answers,
            question.id,
            reason: "It replies to the question of \(question.event.author?.name ?? "somebody").",
            confidence: (asked * sureness * 0.9 * 100).rounded() / 100
        )
    }

    /// Whether a question is left open, rather than quoted or long gone on from.
    private static func asks(_ text: String) -> Bool {
        guard let mark = text.lastIndex(of: "?") else { return text.count < 80 }
        let rest = text[text.index(after: mark)...]
        return rest.first != "\"" && rest.first != "”" && rest.count <= 60
    }

    private static func tellsSomething(_ answer: RelatedEvent) -> Bool {
        guard !Reaction.isAll(of: answer) else { return false }
        let asksBack = answer.sureness(of: .question) >= 0.5 || answer.event.text.hasSuffix("?")
        return !asksBack && answer.sureness(of: .requestForHelp) < 0.5
    }
}

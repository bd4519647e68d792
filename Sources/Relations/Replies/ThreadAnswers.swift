import Evidence
import Foundation
import Language
import Readings

/// Which question an answer in a thread is to: the one just asked, seldom the thread's first.
struct ThreadAnswers: LaneFinder {
    let reach = 60
    let horizon: TimeInterval = 12 * 3600

    private static let sureness = 0.9

    func isTarget(_ event: RelatedEvent) -> Bool {
        event.event.thread != nil && event.event.isSaidByPerson && event.event.kind == .message
    }

    func isOwner(_ event: RelatedEvent) -> Bool {
        event.isInside && event.event.isReply && isTarget(event)
    }

    func relations(of owner: RelatedEvent, after before: Lookback) -> [Relation] {
        let thread = before.events.reversed().lazy.filter {
            $0.event.isOfOneThread(with: owner.event)
        }
        // A plan to find out is not yet an answer.
        let isPlan = owner.sureness(of: .plan) >= 0.5 && owner.sureness(of: .observation) < 0.5
        guard let last = thread.first, !owner.isFromAuthor(of: last), !isPlan,
            let question = thread.prefix(3).first(where: {
                $0.isFromAuthor(of: last) && $0.sureness(of: .question) >= 0.5
            }),
            thread.prefix(while: { $0.id != question.id }).allSatisfy({
                $0.isFromAuthor(of: last)
            })
        else { return [] }
        return [Answer.relation(of: owner, to: question, sureness: Self.sureness)]
            .compactMap(\.self)
    }
}

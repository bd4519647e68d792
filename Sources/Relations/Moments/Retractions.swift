import Evidence
import Foundation
import Language
import Readings

/// Somebody lets an idea of their own go, for what another just said.
enum Retractions {
    private static let reach: TimeInterval = 10 * 60

    static func moments(in scene: MomentScene) -> [Moment] {
        scene.handling.compactMap { drop -> Moment? in
            let text = Cues.padded(drop.text)
            guard dropping.contains(where: text.contains), !scene.has(.question, drop) else {
                return nil
            }
            let near = scene.before(drop, for: reach).filter {
                $0.place == drop.place && $0.isSaidByPerson
            }
            guard
                let idea = near.last(where: { isIdea($0, in: scene) && $0.author == drop.author }),
                let word = near.last(where: {
                    $0.position > idea.position && $0.author != drop.author
                        && (scene.has(.observation, $0) || scene.has(.hypothesis, $0))
                })
            else { return nil }
            let after = Span.words(drop.at.timeIntervalSince(idea.at))
            return Moment(
                .searchEnded,
                at: word,
                with: [idea, drop],
                reason:
                    "\(drop.authorName) lets an own idea go after what \(word.authorName) says, "
                    + "\(after) after it came up.",
                weight: 0.72
            )
        }
    }

    private static func isIdea(_ event: Event, in scene: MomentScene) -> Bool {
        scene.has(.hypothesis, event)
    }

    private static let dropping = [
        " dropping it ", " dropping that ", " wrong hour ", " not that then ", " scrap that ",
        " forget it ", " forget that ", " never mind ", " i was wrong ", " not it then ",
        " false trail ", " red herring ", " ruled out ", " i take it back ", " not mine then ",
        " not us then ", " is clear ",
    ]
}

import Evidence
import Foundation
import Language
import Readings

/// The message in which what one place knew is brought to another.
struct SignsMeeting: MomentFinder {
    /// So many places, the first to tell of it.
    private static let most = 12

    func moments(in scene: MomentScene, after signs: [FirstSigns.Sign]) -> [Moment] {
        let told = signs.map(\.event)
        let trouble = Trouble(scene)
        return told.filter(\.isSaidByPerson).prefix(Self.most).compactMap { sign in
            // Where the same person told of it too, nobody had to bring it.
            let known = Set(told.filter { $0.author == sign.author }.map(\.place))
            return meeting(of: sign, but: known, trouble, in: scene)
        }
    }

    private func meeting(
        of sign: Event,
        but known: Set<Place.ID>,
        _ trouble: Trouble,
        in scene: MomentScene
    ) -> Moment? {
        let names = Self.names(of: sign)
        let mine = trouble.shared(sign)
        let meeting = scene.events.first { event in
            guard event.at > sign.at.addingTimeInterval(600), event.at <= scene.closed,
                event.isSaidByPerson, !known.contains(event.place),
                scene.has(.observation, event)
            else { return false }
            let text = " " + event.text.lowercased()
            guard names.contains(where: text.contains) else { return false }
            return trouble.shared(event).intersection(mine).count >= 2
        }
        guard let meeting else { return nil }
        let gap = Span.words(meeting.at.timeIntervalSince(sign.at))
        return Moment(
            .signsMeet,
            at: meeting,
            with: [sign],
            reason: "\(meeting.authorName) brings into \(meeting.told) what had been said in "
                + "\(sign.told) \(gap) before.",
            weight: meeting.at < scene.opened ? 0.9 : 0.75
        )
    }

    /// The place and whoever told of it, as others would name them.
    private static func names(of sign: Event) -> [String] {
        let place = "#" + sign.placeName.lowercased()
        guard let author = sign.author else { return [place] }
        let first = author.name.split(separator: " ").first.map { " \($0.lowercased())" }
        let handle = author.handle.isEmpty ? nil : "@" + author.handle.lowercased()
        return [place] + [first, handle].compactMap { $0 }.filter { $0.count >= 3 }
    }
}

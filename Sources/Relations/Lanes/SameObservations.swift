import Evidence
import Foundation
import Language
import Readings

/// Two people in two places tell of the same thing, often without knowing of each other.
struct SameObservations: LaneFinder {
    let reach = 200
    let horizon: TimeInterval = 3 * 86400

    private static let shortest = 25

    func isOwner(_ event: RelatedEvent) -> Bool {
        guard event.event.kind == .message, event.event.isSaidByPerson, event.isInside,
            event.event.text.count >= Self.shortest
        else { return false }
        let acts: [Act] = [.observation, .question, .requestForHelp, .statusUpdate]
        return acts.contains { event.sureness(of: $0) >= 0.5 } || !event.symptoms.isEmpty
    }

    /// The likest of each other place.
    func relations(of owner: RelatedEvent, after before: Lookback) -> [Relation] {
        var likest: [Place.ID: (Sameness, RelatedEvent)] = [:]
        for earlier in before.events {
            guard earlier.event.place != owner.event.place, !owner.isFromAuthor(of: earlier),
                let sameness = Sameness(owner, earlier, before.words)
            else { continue }
            // Of what is as like the first told counts.
            if let known = likest[earlier.event.place], known.0.value >= sameness.value { continue }
            likest[earlier.event.place] = (sameness, earlier)
        }
        let found = likest.values.sorted { one, other in
            if one.0.value != other.0.value { return one.0.value > other.0.value }
            return one.1.event.position < other.1.event.position
        }
        return found.prefix(2).map { sameness, earlier in
            Relation(
                owner.id,
                .sameAs,
                earlier.id,
                reason: "\(sameness.words), in \(owner.event.placeShown) and"
                    + " \(earlier.event.placeShown).",
                confidence: min(0.85, sameness.value)
            )
        }
    }
}

/// How far two tellings are of the same thing, and why.
struct Sameness {
    let value: Double
    let words: String

    /// Without a common symptom only what is told at nearly one time is of one thing.
    private static let near: TimeInterval = 6 * 3600

    /// Nil where too little speaks for it; what costs least is looked at first.
    init?(_ one: RelatedEvent, _ other: RelatedEvent, _ words: WordWindow) {
        let symptom = one.symptom(sharedWith: other)
        guard symptom != nil || Self.areSeenNear(one, other) else { return nil }
        let shared = words.shared(one.words, other.words)
        guard shared.count >= (symptom == nil ? 3 : 2) else { return nil }
        let weight = shared.reduce(0) { $0 + words.rarity($1) }
        guard weight >= (symptom == nil ? 2.1 : 1.2) else { return nil }
        let likeness = words.likeness(one, other, sharing: shared)
        guard likeness >= (symptom == nil ? 0.25 : 0.1) else { return nil }
        let quoted = Quoted.words(shared, of: one)
        if let symptom {
            value = 0.45 + min(0.4, likeness)
            self.words = "Both tell of \(symptom.name): \(quoted)"
        } else {
            value = 0.35 + likeness
            self.words = "Both tell of \(quoted)"
        }
    }

    private static func areSeenNear(_ one: RelatedEvent, _ other: RelatedEvent) -> Bool {
        let gap = one.event.at.timeIntervalSince(other.event.at)
        return abs(gap) <= near && one.isSeen && other.isSeen
    }
}

extension RelatedEvent {
    fileprivate func symptom(sharedWith other: RelatedEvent) -> Symptom? {
        guard !symptoms.isEmpty, !other.symptoms.isEmpty else { return nil }
        return Symptom.allCases.first { symptoms.contains($0) && other.symptoms.contains($0) }
    }

    /// Told as seen, not as planned or guessed.
    fileprivate var isSeen: Bool {
        !isBelief && sureness(of: .plan) < 0.5
            && max(
                sureness(of: .observation),
                sureness(of: .statusUpdate)
            ) >= 0.5
    }
}

extension Event {
    var placeShown: String { placeName.hasPrefix("#") ? placeName : "#" + placeName }
}

import Evidence
import Foundation
import Language
import Readings

/// Who told of it before the place where it was handled knew: the first word in each place.
struct FirstSigns: MomentFinder {
    private static let reach: TimeInterval = 4 * 86400
    private static let enough = 0.7

    func moments(in scene: MomentScene, after signs: [Sign]) -> [Moment] {
        guard let first = signs.first?.event else { return [] }
        var tellers: Set<Person.ID> = []
        return signs.map { sign in
            let event = sign.event
            let before = Span.words(scene.opened.timeIntervalSince(event.at))
            let told = event.isSaidByPerson ? "told" : "recorded"
            let isNew = event.author.map { tellers.insert($0.person).inserted } ?? true
            let reason: String
            if event.id == first.id {
                let how = scene.isOpenedForIt ? "was opened" : "took it up"
                reason =
                    "The first sign anywhere: \(told) in \(event.told), \(before) before "
                    + "\(scene.homeName) \(how)."
            } else {
                let after = Span.words(event.at.timeIntervalSince(first.at))
                reason =
                    "The first sign in \(event.told), \(after) after the one in "
                    + "\(first.told) and \(before) before it was handled."
            }
            let bonus = event.id == first.id ? 0.25 : isNew ? 0 : -0.15
            let weight = 0.4 + 0.3 * min(1.1, sign.score) + bonus
            return Moment(.firstSign, at: event, reason: reason, weight: weight)
        }
    }

    struct Sign {
        let event: Event
        let score: Double
    }

    /// The first sign of each place, in time order.
    static func signs(in scene: MomentScene) -> [Sign] {
        let trouble = Trouble(scene)
        let length = scene.closed.timeIntervalSince(scene.opened)
        let start = scene.opened.addingTimeInterval(-max(reach, 3 * length))
        var known: Set<Place.ID> = []
        if scene.isOpenedForIt, let home = scene.home { known.insert(home) }
        var signs: [Sign] = []
        for event in scene.events where event.at >= start && event.at < scene.opened {
            guard !known.contains(event.place), !event.kind.isQuiet else { continue }
            let score = trouble.score(event, in: scene)
            guard score >= enough else { continue }
            known.insert(event.place)
            signs.append(Sign(event: event, score: score))
        }
        return signs
    }
}

extension MomentScene {
    /// The place of handling began with it, rather than being there before.
    var isOpenedForIt: Bool {
        guard let first = events.first(where: { $0.place == home }) else { return false }
        return first.at == opened
    }
}

/// What an incident is about, by the words of its title, its topic and its first talk.
struct Trouble {
    private var words: [String: Double] = [:]

    init(_ scene: MomentScene) {
        for word in Self.words(scene.incident.title) { words[word, default: 0] += 3 }
        var said = 0
        for event in scene.events where event.place == scene.home && event.at >= scene.opened {
            if event.kind == .topic {
                for word in Self.words(event.text) { words[word, default: 0] += 2 }
            }
            guard event.isSaidByPerson, event.at <= scene.closed else { continue }
            said += 1
            if said > 60 || scene.phase(event) == .after { continue }
            for word in Self.words(event.text) { words[word, default: 0] += 1 }
        }
    }

    /// How much an event seems to be a sign of it, about 1 where it surely is.
    func score(_ event: Event, in scene: MomentScene) -> Double {
        let shared = shared(event)
        let topic = shared.reduce(0) { sum, word in
            sum + scene.words.rarity(word) * min(1, 0.4 + 0.2 * words[word, default: 0])
        }
        let match = min(0.6, topic * 0.2)
        let hurts = Self.hurts.contains(where: Cues.padded(event.text).contains)
        guard event.isSaidByPerson else {
            // A machine's record says what is wrong in few words, or is none of it.
            let isAlarm = event.kind == .alert || event.kind == .notification
            return shared.count >= 2 && (hurts || isAlarm) ? match + 0.35 + (isAlarm ? 0.1 : 0) : 0
        }
        var score = match + (hurts ? 0.3 : 0)
        switch scene.phase(event) {
        case .detection: score += 0.35
        case .diagnosis: score += 0.15
        default: break
        }
        let tells =
            scene.has(.observation, event) || scene.has(.question, event)
            || scene.has(.requestForHelp, event)
        return tells && !shared.isEmpty ? score : 0
    }

    /// The words of it that an event has.
    func shared(_ event: Event) -> Set<String> {
        Self.words(event.text).filter { words[$0, default: 0] >= 1 }
    }

    static func words(_ text: String) -> Set<String> {
        Set(EventWords.words(text).map { $0 == "found" ? "find" : $0 })
    }

    private static let hurts = [
        " can't ", " cannot ", " couldn't ", " could not ", " not found ", " 0 results ",
        " no results ", " doesn't ", " does not ", " isn't ", " missing ", " error ", " errors ",
        " fail ", " fails ", " failed ", " failing ", " failure ", " timeout ", " timeouts ",
        " timed out ", " slow ", " down ", " broken ", " stuck ", " empty ", " wrong ",
        " strange ", " odd ", " weird ", " flat ", " not answering ", " full ", " firing ",
        " disappeared ", " gone ", " delayed ", " behind ", " hangs ", " lost ",
    ]
}

/// Looks for whole words and phrases.
enum Cues {
    /// Folded, with one space around each word.
    static func padded(_ text: String) -> String {
        var padded = " "
        for character in text.lowercased() {
            if character == "’" {
                padded.append("'")
            } else if character.isLetter || character.isNumber || character == "'" {
                padded.append(character)
            } else if padded.last != " " {
                padded.append(" ")
            }
        }
        return padded + " "
    }
}

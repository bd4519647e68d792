import Evidence
import Foundation
import Readings

/// People say that something is down; its owner's record of the same minutes says so too.
struct Outages: LaneFinder {
    let reach = 80
    /// Long, since what a place of such records is about is told by the ones before.
    let horizon: TimeInterval = 60 * 86400

    private static let early: TimeInterval = 30 * 60
    private static let late: TimeInterval = 45 * 60

    func isOwner(_ event: RelatedEvent) -> Bool {
        if event.event.kind == .status { return true }
        if event.event.kind == .alert { return !event.event.isReply }
        return event.isInside && event.symptoms.contains(.down) && !Outage.names(event).isEmpty
    }

    func relations(of owner: RelatedEvent, after before: Lookback) -> [Relation] {
        let oldest = owner.event.at.addingTimeInterval(-86400)
        let near = before.events.reversed().prefix { $0.event.at >= oldest }
        var seen: Set<Place.ID> = []
        return near.compactMap { earlier -> Relation? in
            guard owner.isInside || earlier.isInside,
                earlier.event.isSaidByPerson != owner.event.isSaidByPerson
            else { return nil }
            let (talk, record) =
                owner.event.isSaidByPerson ? (owner, earlier) : (earlier, owner)
            guard !record.event.isReply,
                seen.insert(record.event.place).inserted
                    || !owner.event.isSaidByPerson,
                let overlap = overlap(talk.event.at, record.event),
                let name = Outage.name(in: talk, of: record, among: before.events)
            else { return nil }
            return Relation(
                owner.id,
                .sameAs,
                earlier.id,
                reason: "It says that \(name.said) is down; \(name.reason), \(overlap).",
                confidence: name.confidence
            )
        }
    }

    /// How the talk lies to the record's time, or nil where it is of another time.
    private func overlap(_ talk: Date, _ record: Event) -> String? {
        let end = record.endedAt ?? record.at.addingTimeInterval(3 * 3600)
        guard talk >= record.at.addingTimeInterval(-Self.early),
            talk <= min(end.addingTimeInterval(Self.late), record.at.addingTimeInterval(86400))
        else { return nil }
        let minutes = Int(abs(talk.timeIntervalSince(record.at)) / 60)
        if minutes == 0 { return "which began in the same minute" }
        let count = minutes == 1 ? "a minute" : "\(minutes) minutes"
        return talk < record.at ? "which began \(count) later" : "which began \(count) before"
    }
}

/// What is said to be down, and whether a record is about that.
enum Outage {
    struct Name {
        let said: String
        let reason: String
        let confidence: Double
    }

    private static let cues = Phrases([
        (
            true,
            [
                "is down", "are down", "was down", "seems down", "looks down", "down ?",
                "down again", "'s down", "seems to be down", "seems to be very much down",
                "appears to be down", "is unreachable", "is unavailable", "is not responding",
                "isn't responding", "isn't loading", "won't load", "is offline", "outage",
                "is dead", "went down",
            ]
        )
    ])
    private static let noNames: Set<String> = [
        "it", "that", "this", "which", "what", "there", "everything", "site", "server", "the",
        "is", "be", "all", "they", "we", "network", "internet", "an", "still", "service",
    ]

    /// The word before each saying that something is down; “is github down?” has it within.
    static func names(_ event: RelatedEvent) -> [String] {
        cues.matches(in: event.said).compactMap { match in
            let before = event.said.words[..<match.range.lowerBound].last
            guard let name = before, name.count >= 3, !Said.isMark(name), !noNames.contains(name)
            else { return nil }
            return name
        }
    }

    /// The name by which a record is about what is said to be down.
    static func name(
        in talk: RelatedEvent,
        of record: RelatedEvent,
        among before: ArraySlice<RelatedEvent>
    ) -> Name? {
        for said in names(talk) {
            let stem = EventWords.words(said)
            let told = EventWords.words(
                ([record.event.placeName] + EventWords.names(of: record.event))
                    .joined(separator: " ")
            )
            guard let word = stem.first, stem.count == 1 || stem.isSubset(of: told) else {
                continue
            }
            let service = record.event.details.value("service") ?? record.event.placeName
            if stem.isSubset(of: told) {
                return Name(said: said, reason: "so does the record of \(service)", confidence: 0.9)
            }
            guard record.event.kind == .status else { continue }
            let tells = before.contains {
                $0.event.kind == .status && $0.event.place == record.event.place
                    && $0.words.contains(word)
            }
            if tells || record.words.contains(word) {
                let reason = "\(service) is of a status page that tells of \(said)"
                return Name(said: said, reason: reason, confidence: 0.85)
            }
            if let near = told.sorted().first(where: { $0.count >= 3 && word.hasPrefix($0) }) {
                let reason = "a status page tells so of “\(near)” (\(service))"
                return Name(said: said, reason: reason, confidence: 0.7)
            }
        }
        return nil
    }
}

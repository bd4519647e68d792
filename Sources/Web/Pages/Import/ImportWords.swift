import Evidence

/// What came of an import, or would come of it, without the nothings.
enum ImportWords {
    /// Such as `41 events: 21 new, 20 updated · 31 people · 6 places`.
    static func news(of outcome: ImportOutcome) -> String {
        let parts = [
            (outcome.stored, "new"), (outcome.updated, "updated"),
            (outcome.unchanged, "as they were"), (outcome.deleted, "deleted"),
        ].filter { $0.0 > 0 }
        var words: [String] = []
        if outcome.read > 0 {
            let events = Words.count(outcome.read, "event")
            let told = parts.map { "\(Words.number($0.0)) \($0.1)" }.joined(separator: ", ")
            let isOnlyNew = parts.count == 1 && outcome.stored == outcome.read
            words.append(isOnlyNew ? "\(events), all new" : "\(events): \(told)")
        }
        if outcome.people > 0 { words.append(Words.count(outcome.people, "person", "people")) }
        if outcome.places > 0 { words.append(Words.count(outcome.places, "place")) }
        return words.isEmpty ? "It tells no events." : words.joined(separator: " · ")
    }

    /// What was assumed, passed over or doubtful, each with how often.
    static func notes(of outcome: ImportOutcome) -> [String] {
        outcome.notes.all.map { counted in
            let words = counted.note.words
            return counted.count > 1 ? "\(words) (\(Words.number(counted.count)) times)" : words
        }
    }

    /// What an import would change, as in `Of 2 events it would store 1`.
    static func changes(of outcome: ImportOutcome) -> String {
        guard outcome.read > 0 else { return "It tells no events." }
        let deeds = [
            (outcome.stored, "store", ""), (outcome.updated, "update", ""),
            (outcome.deleted, "mark", " as deleted"), (outcome.unchanged, "leave", " as they are"),
        ].filter { $0.0 > 0 }.map { "\($0.1) \(Words.number($0.0))\($0.2)" }
        let told =
            deeds.count > 1
            ? "\(deeds.dropLast().joined(separator: ", ")) and \(deeds[deeds.count - 1])"
            : deeds.first ?? "change nothing"
        return "Of \(Words.count(outcome.read, "event")) it would \(told)."
    }
}

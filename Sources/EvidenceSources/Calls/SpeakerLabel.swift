import Foundation

/// Whether the words before a colon can be the name of a speaker.
enum SpeakerLabel {
    enum Likeness: Hashable {
        /// As a full name or a number: one line is enough.
        case full
        /// As one word with a capital, which sentences begin with as well.
        case short
        /// As a nickname or the name of a room, which only repetition tells from a sentence.
        case plain
        case none
    }

    static func likeness(_ label: Substring) -> Likeness {
        guard !label.isEmpty, label.count <= 60, label.first?.isWhitespace == false,
            let last = label.last, !".,;!?\"”'’`-–—".contains(last)
        else { return .none }
        if isPhone(label) { return .full }
        let plain = withoutBrackets(label)
        let words = plain.split(whereSeparator: \.isWhitespace)
        guard (1...6).contains(words.count), plain.contains(where: \.isLetter),
            !plain.contains("//"),
            !words.contains(where: { common.contains($0.lowercased()) })
        else { return .none }
        if plain.contains("@"), words.count == 1 { return .full }
        if isNumbered(plain) { return .full }
        let isName = words.enumerated().allSatisfy { place, word in
            guard let first = word.first(where: { $0.isLetter || $0.isNumber }) else {
                return false
            }
            if first.isUppercase || !first.isCased && first.isLetter { return true }
            return place > 0 && (particles.contains(word.lowercased()) || first.isNumber)
                || particles.contains(word.lowercased()) && words.count > 1
        }
        guard isName else { return .plain }
        let isCaseless = plain.first(where: \.isLetter).map { !$0.isCased } ?? false
        return words.count > 1 || isCaseless ? .full : .short
    }

    /// `+49 30 *****12` and `(555) 010-2000`, and no date or clock time.
    private static func isPhone(_ label: Substring) -> Bool {
        guard let first = label.first, "+(*0123456789".contains(first),
            label.allSatisfy({ "+()*0123456789- ".contains($0) })
        else { return false }
        let digits = label.count { $0.isNumber || $0 == "*" }
        return digits >= 6 && (first == "+" || first == "(" || label.contains("*") || digits >= 10)
            && !holdsDay(label)
    }

    /// `Speaker 2`, `participant_14`.
    private static func isNumbered(_ label: String) -> Bool {
        let name = label.lowercased()
        guard
            let word = ["speaker", "participant", "sprecher", "person"].first(where: name.hasPrefix)
        else { return false }
        var number = name.dropFirst(word.count)
        if number.first == " " || number.first == "_" { number.removeFirst() }
        return !number.isEmpty && number.allSatisfy(\.isNumber)
    }

    /// Whether there is a day in it as `2024-03-01`.
    private static func holdsDay(_ label: Substring) -> Bool {
        let digits = label.split(separator: "-", omittingEmptySubsequences: false)
        return zip(digits, zip(digits.dropFirst(), digits.dropFirst(2))).contains { year, rest in
            year.suffix(4).count(where: \.isNumber) == 4 && rest.0.count == 2
                && rest.0.allSatisfy(\.isNumber) && rest.1.prefix(2).count(where: \.isNumber) == 2
        }
    }

    /// `Ines Okafor (she/her)` without what stands in brackets.
    private static func withoutBrackets(_ label: Substring) -> String {
        var out = ""
        for character in label {
            if ")]".contains(character),
                let start = out.lastIndex(where: { "([)]".contains($0) }),
                "([".contains(out[start])
            {
                out.removeSubrange(start...)
                while out.last?.isWhitespace == true { out.removeLast() }
            } else {
                out.append(character)
            }
        }
        return out
    }

    /// The speaker that the id of a cue names: `1 "Ines Okafor" (3476298752)`, `Ines Okafor-2`.
    static func inID(_ id: String) -> String? {
        let quoted = id.split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false)
        if quoted.count == 3, !quoted[1].isEmpty { return person(String(quoted[1])) }
        let name = withoutNumber(id)
        let isOfFormat = ["cue", "caption", "subtitle", "chapter", "segment", "speaker"]
            .contains { name.lowercased().contains($0) }
        guard name.contains(" "), name.contains(where: \.isLetter), likeness(name) == .full,
            !isOfFormat
        else { return nil }
        return person(String(name))
    }

    /// `Ines Okafor` of `Ines Okafor-2` and of `Ines Okafor [14]`.
    private static func withoutNumber(_ id: String) -> Substring {
        var rest = Substring(id)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        if let last = rest.last, ")]".contains(last) { rest.removeLast() }
        guard rest.last?.isNumber == true else { return Substring(id) }
        while rest.last?.isNumber == true { rest.removeLast() }
        while let last = rest.last, last.isWhitespace || "_#-/([".contains(last) {
            rest.removeLast()
        }
        return rest
    }

    /// Nil for labels that say that the speaker is not known.
    static func person(_ label: String) -> String? {
        let name = label.trimmingCharacters(in: .whitespaces)
        let isNobody = ["", "unknown", "unknown speaker", "unknown user", "speaker"]
            .contains(name.lowercased())
        // What Meet writes of a shared screen.
        let isScreen = name.hasSuffix("'s Presentation") || name.hasSuffix("’s Presentation")
        return isNobody || isScreen ? nil : name
    }

    private static let particles: Set<String> = [
        "de", "da", "di", "do", "du", "del", "della", "der", "den", "van", "von", "zu", "la", "le",
        "bin", "ibn", "al", "el", "ter", "ten", "af", "av", "of", "and", "und", "y", "e",
    ]

    /// Words that begin a sentence or a note, and are in no one's name.
    private static let common: Set<String> = [
        "a", "about", "action", "actions", "after", "also", "an", "answer", "applause", "are",
        "at", "attachments", "attendees", "background", "because", "before", "bug", "but", "can",
        "cause", "conclusion", "context", "correction", "date", "decision", "decisions", "details",
        "edit", "error", "eta", "example", "finally", "first", "fix", "follow-up", "for", "goal",
        "here's", "how", "http", "https", "i", "if", "impact", "in", "info", "invited", "is",
        "issue",
        "it", "it's", "keywords", "language", "last", "link", "maybe", "meaning", "meeting", "my",
        "next", "no", "note", "notes", "now", "ok", "okay", "on", "one", "or", "option", "our",
        "owner", "participants", "plan", "point", "ps", "problem", "question", "questions",
        "reason", "recap", "reminder", "result", "right", "rollback", "root", "second", "severity",
        "so", "solution", "speakers", "status", "step", "steps", "subject", "summary", "that",
        "the", "then", "there", "things", "third", "this", "three", "time", "timeline", "title",
        "to", "todo", "topic", "transcript", "two", "update", "updates", "warning", "was", "we",
        "well", "what", "when", "where", "which", "who", "why", "with", "yes", "you", "your",
    ]
}

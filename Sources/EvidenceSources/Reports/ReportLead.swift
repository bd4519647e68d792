/// How a line of a report begins before its time: a sign of a list, or the name of a key event.
enum ReportLead {
    /// What follows the sign of a heading, list, table or quotation; nil where there is none.
    static func afterMark(_ line: Substring) -> Substring? {
        let rest = line.drop(while: \.isWhitespace)
        let hashes = rest.prefix(6).prefix { $0 == "#" }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        let marked: Substring
        if !hashes.isEmpty {
            marked = rest[hashes.endIndex...]
        } else if let first = rest.first, "-*+|>".contains(first) {
            marked = rest.dropFirst()
        } else if !digits.isEmpty, rest[digits.endIndex...].first == "." {
            marked = rest[digits.endIndex...].dropFirst()
        } else {
            return nil
        }
        return marked.drop(while: \.isWhitespace)
    }

    /// `First detected: 10:02`, as its name and the rest.
    static func keyEvent(_ words: Substring) -> (name: Substring, rest: Substring)? {
        guard let name = keyEvents.lazy.compactMap({ words.start($0) }).first else { return nil }
        return gap(words[name.endIndex...], mayHaveColon: true).map { (name, $0) }
    }

    /// What follows `Update at`, `Initial report:` or `Resolution`.
    static func afterUpdate(_ words: Substring) -> Substring? {
        let rest = words.start("initial ").map { words[$0.endIndex...] } ?? words
        let found =
            ["update", "message", "report"].lazy.compactMap { rest.start($0) }.first
            ?? words.start("resolution")
        guard let found else { return nil }
        let after = words[found.endIndex...]
        let joint = [" at", " on", ":"].lazy.compactMap { after.start($0) }.first
        return joint.flatMap { gap(words[$0.endIndex...]) } ?? gap(after)
    }

    /// Nil where no blank follows.
    private static func gap(_ text: Substring, mayHaveColon: Bool = false) -> Substring? {
        var rest = text.drop(while: \.isWhitespace)
        if mayHaveColon, rest.first == ":" {
            let after = rest.dropFirst()
            guard after.first?.isWhitespace == true else { return nil }
            rest = after.drop(while: \.isWhitespace)
        } else if rest.startIndex == text.startIndex {
            return nil
        }
        return rest
    }

    private static let keyEvents = [
        "first detected", "fault occurs", "team aware", "incident declared", "declared",
        "repaired", "resolved", "detected", "mitigated", "started", "start time", "end time",
        "began", "ended",
    ]
}

extension Substring {
    /// The start of it that reads like this, which is in lower case; nil where it begins otherwise.
    func start(_ lowercased: String) -> Substring? {
        let found = prefix(lowercased.count)
        return found.lowercased() == lowercased ? found : nil
    }
}

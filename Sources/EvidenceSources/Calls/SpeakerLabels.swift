import Foundation

/// The labels of a transcript that name a speaker, decided by all of its lines together.
///
/// An invented person is worse than an unknown one, so a label that could start a sentence counts
/// only where others repeat it.
struct SpeakerLabels {
    private let names: Set<String>

    /// From lines as they are said, and the speakers that are known otherwise.
    init(_ lines: [Substring], known: Set<String> = []) {
        var counts: [String: Int] = [:]
        for line in lines {
            if let found = Self.label(of: line) { counts[String(found.label), default: 0] += 1 }
        }
        let labelled = counts.values.reduce(0, +)
        let isMostly = labelled * 5 >= lines.count * 4
        // Tools that label each cue write the name that someone joined with, of whatever shape.
        let isNearlyAll = lines.count >= 5 && labelled * 20 >= lines.count * 19
        names = Set(
            counts.filter { label, count in
                if known.contains(label) { return true }
                return switch SpeakerLabel.likeness(Substring(label)) {
                case .full: true
                case .short: count >= 2 || isMostly
                case .plain:
                    label.contains(where: \.isWhitespace)
                        ? count >= 3 && (isNearlyAll || count * 5 >= labelled)
                        : count >= 3 || isNearlyAll
                case .none: false
                }
            }.keys
        ).union(known)
    }

    static func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }

    /// The speaker of a line and what they say; nil where the line names nobody.
    func named(_ line: Substring) -> (speaker: String?, words: String)? {
        guard let found = Self.label(of: line), names.contains(String(found.label)) else {
            return nil
        }
        return (SpeakerLabel.person(String(found.label)), String(found.words))
    }

    /// One for each speaker whose label begins a line; lines without one go on.
    func split(_ said: Utterance) -> [Utterance] {
        var found: [Utterance] = []
        for line in said.text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let named = named(line) {
                var next = said
                (next.speaker, next.text) = named
                found.append(next)
            } else if found.isEmpty {
                var next = said
                next.text = String(line)
                found.append(next)
            } else {
                found[found.count - 1].text += "\n" + line
            }
        }
        for index in found.indices {
            found[index].text = found[index].text.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        return found.filter { !$0.text.isEmpty }
    }

    /// What stands before the first colon that a gap, the end, or wide script follows.
    private static func label(of line: Substring) -> (label: Substring, words: Substring)? {
        let head = line.prefix(64)
        guard let colon = head.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        let after = line[line.index(after: colon)...]
        guard line[colon] == "：" || after.first?.isWhitespace ?? true else { return nil }
        let label = line[..<colon].drop(while: \.isWhitespace)
        guard !label.isEmpty else { return nil }
        return (label, after.drop(while: \.isWhitespace))
    }
}

import Foundation

/// A transcript in plain text: Google Meet, Otter, Teams, and others that write times and names.
struct SpokenText {
    let utterances: [Utterance]
    /// What of the file nobody said.
    let passedOver: String?

    /// Nil for a text that has no times of speakers.
    init?(_ file: TextFile) {
        let start = Self.heading(file.lines).map { $0 + 1 } ?? 0
        let end = Self.foot(file.lines, from: start)
        let lines = file.lines[start..<end].map { (text: $0, shape: SpokenLine($0)) }
        let chat = file.lines.prefix(200).count { IRCLine($0)?.kind == .message }
        guard chat < 2, Self.isTranscript(lines.map(\.shape)) else { return nil }
        var writer = Writer(labels: Self.labels(lines))
        for (index, line) in lines.enumerated() {
            let next = index + 1 < lines.count ? lines[index + 1].shape : .blank
            writer.add(line.text, line.shape, next: next)
        }
        guard !writer.found.isEmpty else { return nil }
        utterances = writer.found
        let first = lines.firstIndex { $0.shape != .blank && $0.shape != .words } ?? 0
        let head = file.lines[..<(start + first)].contains { !$0.allSatisfy(\.isWhitespace) }
        let foot = file.lines[end...].contains { !$0.allSatisfy(\.isWhitespace) }
        passedOver =
            head || foot
            ? "the summary and notes around the transcript are not what people said." : nil
    }

    /// Sentences and lists of moments have times too, but no two lines of speakers.
    private static func isTranscript(_ shapes: [SpokenLine]) -> Bool {
        var (alone, timed, named) = (0, 0, 0)
        for shape in shapes {
            switch shape {
            case .time: alone += 1
            case .timed: timed += 1
            case .header, .named: named += 1
            case .words, .blank: break
            }
        }
        let filled = shapes.count { $0 != .blank }
        return named >= 2 || (named == 1 && filled <= 4) || (alone >= 1 && filled > alone)
            || timed >= 2 && timed * 3 >= filled
    }

    private static func labels(_ lines: [(text: Substring, shape: SpokenLine)]) -> SpeakerLabels {
        var known: Set<String> = []
        var said: [Substring] = []
        for line in lines {
            switch line.shape {
            case .header(let name, _), .named(let name, _, _): known.insert(String(name))
            case .timed(_, let rest): said.append(rest)
            case .words: said.append(line.text)
            case .time, .blank: break
            }
        }
        return SpeakerLabels(said, known: known)
    }

    /// `📖 Transcript` or `Incident 77 - Transcript`: a summary may stand above it.
    private static func heading(_ lines: [Substring]) -> Int? {
        lines.lastIndex { line in
            let words = line.split { !$0.isLetter }.map { $0.lowercased() }
            return line.count < 120 && words.last == "transcript"
                && (words.count == 1 || line.contains("- Transcript")
                    || line.contains("– Transcript"))
        }
    }

    private static func foot(_ lines: [Substring], from start: Int) -> Int {
        let marks = [
            "transcription ended", "meeting ended after", "transcribed by http",
            "this editable transcript", "recording stopped after",
        ]
        return lines[start...].firstIndex { line in
            let text = line.trimmingCharacters(in: .whitespaces).lowercased()
            return marks.contains { text.hasPrefix($0) }
        } ?? lines.endIndex
    }
}

/// Puts lines together to what one speaker says.
private struct Writer {
    let labels: SpeakerLabels
    private(set) var found: [Utterance] = []
    private var moment: TimeInterval?
    private var speaker: String?
    /// The next words begin an utterance of their own.
    private var isNew = true
    private var heading: Substring?

    init(labels: SpeakerLabels) { self.labels = labels }

    mutating func add(_ text: Substring, _ shape: SpokenLine, next: SpokenLine) {
        switch shape {
        case .blank: break
        case .time(let seconds): begin(seconds, nil, text)
        case .header(let name, let seconds):
            begin(seconds, SpeakerLabel.person(String(name)), text)
        case .named(let name, let seconds, let words):
            begin(seconds, SpeakerLabel.person(String(name)), nil)
            say(String(words), text)
        case .timed(let seconds, let rest):
            if next == .words, SpokenLine.isName(rest), SpeakerLabel.likeness(rest) == .full {
                return begin(seconds, SpeakerLabel.person(String(rest)), text)
            }
            begin(seconds, nil, nil)
            line(rest, text)
        case .words: line(text, text)
        }
    }

    private mutating func begin(_ seconds: TimeInterval, _ name: String?, _ heading: Substring?) {
        (moment, speaker, isNew, self.heading) = (seconds, name, true, heading)
    }

    private mutating func line(_ words: Substring, _ raw: Substring) {
        guard let named = labels.named(words) else { return say(String(words), raw) }
        (speaker, isNew) = (named.speaker, true)
        say(named.words, raw)
    }

    private mutating func say(_ words: String, _ raw: Substring) {
        let words = words.trimmingCharacters(in: .whitespaces)
        guard let moment else { return }
        if isNew || found.isEmpty {
            let raw = [heading, raw].compactMap { $0 }.joined(separator: "\n")
            guard !words.isEmpty else { return }
            found.append(
                Utterance(from: moment, to: nil, speaker: speaker, text: words, raw: raw)
            )
            (isNew, heading) = (false, nil)
        } else {
            found[found.count - 1].text += "\n" + words
            found[found.count - 1].raw += "\n" + raw
        }
    }
}

import Foundation

/// The cues of a WebVTT or SRT file.
struct CueFile {
    struct Cue {
        let times: CueTimes
        /// What stands above the times, if it is no number.
        let id: String?
        let words: CueWords
        let raw: String
    }

    let cues: [Cue]

    static func isOne(_ file: TextFile) -> Bool {
        file.lines.first?.hasPrefix("WEBVTT") == true
            || file.lines.prefix(200).contains { CueTimes($0) != nil }
    }

    /// Throws a `Call.Fault` for a cue whose times can't be read.
    init(_ file: TextFile) throws {
        var found: [Cue] = []
        let lines = file.lines
        let isBlank = { (line: Substring) in line.allSatisfy(\.isWhitespace) }
        var index = 0
        while index < lines.count {
            if isBlank(lines[index]) {
                index += 1
                continue
            }
            // A block: an id or none, the times, the words.
            if Self.isAside(lines[index]) {
                while index < lines.count, !isBlank(lines[index]) { index += 1 }
                continue
            }
            var id: Substring?
            while index < lines.count, !isBlank(lines[index]), !lines[index].contains("-->") {
                id = lines[index]
                index += 1
            }
            guard index < lines.count, lines[index].contains("-->") else { continue }
            guard let times = CueTimes(lines[index]) else {
                throw Call.Fault(
                    location: file.location(index),
                    reason: "It is not the times of a cue, such as 00:04:17.540 --> 00:04:20.380."
                )
            }
            let timing = lines[index]
            index += 1
            var words: [Substring] = []
            while index < lines.count, !isBlank(lines[index]), CueTimes(lines[index]) == nil {
                words.append(lines[index])
                index += 1
            }
            // Without a blank line between cues the next one's number was read as words.
            if index < lines.count, !isBlank(lines[index]), let last = words.last, Int(last) != nil
            {
                words.removeLast()
            }
            let payload = words.joined(separator: "\n")
            found.append(
                Cue(
                    times: times,
                    id: id.flatMap { Int($0) == nil ? String($0) : nil },
                    words: CueWords(payload),
                    raw: "\(timing)\n\(payload)"
                )
            )
        }
        cues = found
    }

    /// Blocks of WebVTT that nobody says.
    private static func isAside(_ line: Substring) -> Bool {
        let word = line.prefix { !$0.isWhitespace }
        return word.hasPrefix("WEBVTT") || ["NOTE", "STYLE", "REGION"].contains(word)
    }

    /// With the speakers that voice tags, ids, and labels before the words name.
    var utterances: [Utterance] {
        let texts = cues.flatMap { $0.words.parts.filter { $0.speaker == nil }.map(\.text) }
        let voices = Set(cues.flatMap { $0.words.parts.compactMap(\.speaker) })
        let ids = cues.compactMap { $0.id.flatMap(SpeakerLabel.inID) }
        let labels = SpeakerLabels(texts.flatMap(SpeakerLabels.lines), known: voices.union(ids))
        return cues.flatMap { cue -> [Utterance] in
            cue.words.parts.flatMap { part -> [Utterance] in
                let base = Utterance(
                    from: cue.times.from,
                    to: cue.times.to,
                    speaker: part.speaker.flatMap(SpeakerLabel.person),
                    text: part.text,
                    raw: cue.raw
                )
                if part.speaker != nil { return [base] }
                let named = labels.split(base)
                guard named.count == 1, named[0].speaker == nil,
                    let speaker = cue.id.flatMap(SpeakerLabel.inID)
                else { return named }
                var spoken = named[0]
                spoken.speaker = speaker
                return [spoken]
            }
        }
    }
}

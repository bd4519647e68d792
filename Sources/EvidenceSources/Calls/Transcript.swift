import Evidence
import Foundation

/// The cues of a WebVTT file, each a stretch of one speaker's words.
struct Transcript {
    private let file: TextFile
    private let call: Call
    private let isCorrected: Bool

    init(_ file: TextFile, of call: Call) {
        self.file = file
        self.call = call
        isCorrected = file.stem.lowercased().hasSuffix("corrected")
    }

    /// Throws a `Call.Fault` for a cue whose times can't be read.
    func gathered() throws -> [Gathered] {
        var people: Set<String> = []
        var events: [GatheredEvent] = []
        var index = 0
        while index < file.lines.count {
            guard file.lines[index].contains("-->") else {
                index += 1
                continue
            }
            let times = file.lines[index].split(separator: "-->", maxSplits: 1)
            guard times.count == 2, let from = Self.seconds(times[0]),
                let to = Self.seconds(times[1])
            else {
                throw Call.Fault(
                    location: file.location(index),
                    reason: "It is not the times of a cue, such as 00:04:17.540 --> 00:04:20.380."
                )
            }
            let timing = file.lines[index]
            index += 1
            var words: [Substring] = []
            while index < file.lines.count, !file.lines[index].allSatisfy(\.isWhitespace) {
                words.append(file.lines[index])
                index += 1
            }
            let cue = Cue(words.joined(separator: "\n"))
            guard !cue.text.isEmpty else { continue }
            if let speaker = cue.speaker { people.insert(speaker) }
            events.append(event(cue, from, to, raw: "\(timing)\n\(words.joined(separator: "\n"))"))
        }
        return people.sorted().map(Call.person) + events.map(Gathered.event)
    }

    private func event(
        _ cue: Cue,
        _ from: TimeInterval,
        _ to: TimeInterval,
        raw: String
    ) -> GatheredEvent {
        GatheredEvent(
            externalID: "\(call.name):\(Int64(from * 1000))",
            kind: .message,
            subtype: "speech",
            at: call.time(from),
            place: call.name,
            author: cue.speaker,
            text: cue.text,
            editedAt: isCorrected ? call.time(to) : nil,
            endedAt: to > from ? call.time(to) : nil,
            uncertainty: call.uncertainty,
            details: call.details,
            raw: raw
        )
    }

    /// `00:04:17.540` or `04:17.540`, before any settings of the cue.
    static func seconds(_ text: Substring) -> TimeInterval? {
        guard let clock = text.split(whereSeparator: \.isWhitespace).first else { return nil }
        let parts = clock.split(separator: ":").map { Double($0.replacing(",", with: ".")) }
        guard (2...3).contains(parts.count) else { return nil }
        var total = 0.0
        for part in parts {
            guard let part, part >= 0, part < 1e5 else { return nil }
            total = total * 60 + part
        }
        return total
    }
}

/// A cue's words without its marks, and who spoke them: `<v Name>words` or `Name: words`.
struct Cue {
    let speaker: String?
    let text: String

    init(_ words: String) {
        if let voice = words.firstMatch(of: /^<v(?:\.[^ >]*)? ([^>]+)>/) {
            speaker = String(voice.1)
            text = PlainText(html: String(words[voice.range.upperBound...])).text
            return
        }
        let plain = PlainText(html: words).text
        guard let named = plain.firstMatch(of: #/^([^:\n]{1,60}):[ ]/#), !named.1.hasSuffix(".")
        else {
            (speaker, text) = (nil, plain)
            return
        }
        speaker = String(named.1)
        text = String(plain[named.range.upperBound...])
    }
}

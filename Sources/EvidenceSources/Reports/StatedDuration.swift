import Foundation

/// A duration that a report states, beside the one that its own times give.
struct StatedDuration {
    /// As the report calls it: `Time to repair`.
    let name: String
    let words: String
    let seconds: TimeInterval

    /// Nil where the line states no duration.
    init?(_ line: Substring) {
        guard let (name, value) = Self.label(of: line),
            // What stands in brackets explains the figure; it is another one.
            let seconds = Self.seconds(value.prefix { $0 != "(" })
        else { return nil }
        self.name = String(name)
        words = value.trimmingCharacters(in: CharacterSet(charactersIn: " *"))
        self.seconds = seconds
    }

    /// `* **Time to repair**: 53h 36m` as its name and what follows.
    private static func label(of line: Substring) -> (name: Substring, value: Substring)? {
        let isStarOrBlank = { (sign: Character) in sign == "*" || sign.isWhitespace }
        var rest = line.drop(while: \.isWhitespace)
        if let sign = rest.first, "-+".contains(sign) { rest = rest.dropFirst() }
        rest = rest.drop(while: isStarOrBlank)
        let name: Substring
        if let start = rest.start("time to ") {
            let verb = rest[start.endIndex...].prefix { $0.isASCII && $0.isLetter }
            guard !verb.isEmpty else { return nil }
            name = rest[start.startIndex..<verb.endIndex]
        } else if let found = names.lazy.compactMap({ rest.start($0) }).first {
            name = found
        } else {
            return nil
        }
        let after = rest[name.endIndex...]
        guard after.first?.isLetter != true else { return nil }
        let value = after.drop { isStarOrBlank($0) || $0 == ":" }
        return value.isEmpty ? nil : (name, value)
    }

    private static let names = ["duration", "downtime", "total duration", "outage duration"]

    /// The sum of `53h 36m`, `1.5 hours` and the like; nil where there is none.
    private static func seconds(_ text: Substring) -> TimeInterval? {
        var sum: Double?
        var rest = text
        while let start = rest.firstIndex(where: { $0.isASCII && $0.isNumber }) {
            let number = rest[start...].prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
            let after = rest[number.endIndex...].drop(while: \.isWhitespace)
            let word = after.prefix(while: \.isLetter)
            if let value = Double(number), let unit = units[word.lowercased()] {
                sum = (sum ?? 0) + value * unit
            }
            rest = rest[max(number.endIndex, word.endIndex)...]
        }
        return sum
    }

    private static let units: [String: Double] = {
        let spellings: [(Double, [String])] = [
            (86400, ["d", "day", "days"]), (3600, ["h", "hr", "hrs", "hour", "hours"]),
            (60, ["m", "min", "mins", "minute", "minutes"]),
            (1, ["s", "sec", "secs", "second", "seconds"]),
        ]
        return Dictionary(
            uniqueKeysWithValues: spellings.flatMap { unit, words in words.map { ($0, unit) } }
        )
    }()

    /// `53h 36m`.
    static func spelled(_ seconds: TimeInterval) -> String {
        let minutes = Int((abs(seconds) / 60).rounded())
        let text = minutes >= 60 ? "\(minutes / 60)h \(minutes % 60)m" : "\(minutes)m"
        return seconds < 0 ? "-" + text : text
    }
}

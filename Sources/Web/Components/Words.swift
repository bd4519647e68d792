import Foundation

/// Numbers and durations as people write them.
enum Words {
    static func number(_ number: Int) -> String {
        let digits = String(abs(number))
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { grouped += "\u{202F}" }
            grouped.append(digit)
        }
        return (number < 0 ? "−" : "") + grouped
    }

    static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        "\(self.number(number)) \(number == 1 ? one : many ?? one + "s")"
    }

    /// The two largest units: `1 day 3 hours`, `38 minutes`.
    static func duration(_ seconds: TimeInterval) -> String {
        let total = Int(max(0, min(seconds.rounded(), 1e15)))
        let units = [(86400, "day"), (3600, "hour"), (60, "minute"), (1, "second")]
        guard let first = units.firstIndex(where: { total >= $0.0 }) else { return "0 seconds" }
        let large = total / units[first].0
        let rest = total % units[first].0
        var words = count(large, units[first].1)
        if first + 1 < units.count, units[first].0 > 60 {
            let small = rest / units[first + 1].0
            if small > 0 { words += " " + count(small, units[first + 1].1) }
        }
        return words
    }

    static func size(_ bytes: Int) -> String {
        switch bytes {
        case ..<1000: "\(bytes) bytes"
        case ..<1_000_000: "\((bytes + 500) / 1000) kB"
        case ..<1_000_000_000: String(format: "%.1f MB", Double(bytes) / 1_000_000)
        default: String(format: "%.1f GB", Double(bytes) / 1_000_000_000)
        }
    }

    static func initials(_ name: String) -> String {
        let words = name.split { !$0.isLetter && !$0.isNumber }
        let letters =
            words.count > 1
            ? [words[0].first, words[words.count - 1].first]
            : [words.first?.first]
        return String(letters.compactMap { $0 }).uppercased()
    }
}

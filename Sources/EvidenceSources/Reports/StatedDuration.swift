import Foundation

/// A duration that a report states, beside the one that its own times give.
struct StatedDuration {
    /// As the report calls it: `Time to repair`.
    let name: String
    let words: String
    let seconds: TimeInterval

    private nonisolated(unsafe) static let line =
        /^\s*(?:[-*+]\s*)?\**(Time to [a-z]+|Duration|Downtime|Total duration|Outage duration)\**\s*:?\**\s*:?\s*(.+)$/
        .ignoresCase()
    private nonisolated(unsafe) static let part =
        /(\d+(?:\.\d+)?)\s*(days?|d|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)\b/
        .ignoresCase()

    /// Nil where the line states no duration.
    init?(_ line: Substring) {
        guard let found = line.wholeMatch(of: Self.line) else { return nil }
        // What stands in brackets explains the figure; it is another one.
        let told = found.2.prefix { $0 != "(" }
        var seconds = 0.0
        var isTold = false
        for part in told.matches(of: Self.part) {
            guard let number = Double(part.1), let unit = part.2.first?.lowercased() else {
                continue
            }
            seconds += number * (["d": 86400, "h": 3600, "m": 60][unit] ?? 1)
            isTold = true
        }
        guard isTold else { return nil }
        name = String(found.1)
        words = found.2.trimmingCharacters(in: CharacterSet(charactersIn: " *"))
        self.seconds = seconds
    }

    /// `53h 36m`.
    static func spelled(_ seconds: TimeInterval) -> String {
        let minutes = Int((abs(seconds) / 60).rounded())
        let text = minutes >= 60 ? "\(minutes / 60)h \(minutes % 60)m" : "\(minutes)m"
        return seconds < 0 ? "-" + text : text
    }
}

import Foundation

/// When a cue of WebVTT or SRT begins and ends, in seconds.
struct CueTimes: Hashable {
    let from: TimeInterval
    let to: TimeInterval

    /// `00:04:17.540 --> 00:04:20.380 align:start`, with a comma or a point, with hours or not.
    init?(_ line: Substring) {
        guard line.contains("-->") else { return nil }
        let times = line.split(separator: "-->", maxSplits: 1)
        guard times.count == 2, let from = Self.seconds(times[0]), let to = Self.seconds(times[1])
        else { return nil }
        (self.from, self.to) = (from, to)
    }

    /// `00:04:17.540`, `4:17` or `1:04:17,5`, before any settings of the cue.
    static func seconds(_ text: Substring) -> TimeInterval? {
        guard let clock = text.split(whereSeparator: \.isWhitespace).first else { return nil }
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count) else { return nil }
        var total = 0.0
        for part in parts {
            guard let first = part.first, first.isASCII, first.isNumber,
                let number = Double(part.replacing(",", with: ".")), number < 1e5
            else { return nil }
            total = total * 60 + number
        }
        return total
    }
}

package import Foundation

/// How far a clock is put right, as a person writes it: `+3m2s`, `-00:03:02`, `182`.
package enum ToldOffset {
    /// In seconds; nil where it is none.
    package static func seconds(_ text: String) -> TimeInterval? {
        var rest = text.lowercased().filter { !$0.isWhitespace }[...]
        guard let first = rest.first else { return nil }
        let sign: Double = first == "-" || first == "−" ? -1 : 1
        if "+-−".contains(first) { rest = rest.dropFirst() }
        let whole = rest.contains(":") ? clock(rest) : units(rest)
        return whole.map { $0 * sign }
    }

    private static func clock(_ text: Substring) -> TimeInterval? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Double($0) }
        guard (2...3).contains(parts.count) else { return nil }
        var seconds = 0.0
        for part in parts {
            guard let part, part >= 0 else { return nil }
            seconds = seconds * 60 + part
        }
        return seconds
    }

    private static func units(_ text: Substring) -> TimeInterval? {
        var (rest, seconds) = (text, 0.0)
        guard !rest.isEmpty else { return nil }
        while !rest.isEmpty {
            let number = rest.prefix { $0.isNumber || $0 == "." }
            guard let value = Double(number) else { return nil }
            rest = rest.dropFirst(number.count)
            let unit = rest.prefix { $0.isLetter }
            rest = rest.dropFirst(unit.count)
            switch unit {
            case "", "s", "sec", "second", "seconds": seconds += value
            case "m", "min", "minute", "minutes": seconds += value * 60
            case "h", "hour", "hours": seconds += value * 3600
            case "ms": seconds += value / 1000
            default: return nil
            }
        }
        return seconds
    }

    /// Such as `+3m 2s`; `0s` for none.
    package static func text(_ offset: TimeInterval) -> String {
        let milliseconds = Int(min(abs(offset) * 1000, 1e15).rounded())
        let (whole, rest) = (milliseconds / 1000, milliseconds % 1000)
        let parts = [
            whole >= 3600 ? "\(whole / 3600)h" : nil,
            whole / 60 % 60 > 0 ? "\(whole / 60 % 60)m" : nil,
            whole % 60 > 0 && rest == 0 ? "\(whole % 60)s" : nil,
            rest > 0 ? String(format: "%.3fs", Double(whole % 60) + Double(rest) / 1000) : nil,
        ].compactMap { $0 }
        guard !parts.isEmpty else { return "0s" }
        return (offset < 0 ? "-" : "+") + parts.joined(separator: " ")
    }
}

import Foundation

/// Reads dates, clock times and zones as people write them, from the start of a text.
///
/// What can't be read is left where it is.
struct TimeScanner {
    /// What is not read yet.
    var rest: Substring

    init(_ text: Substring) { rest = text }

    // MARK: Words and signs

    mutating func spaces() {
        rest = rest.drop { $0 == " " || $0 == "\t" || $0 == "\u{A0}" || $0 == "\u{202F}" }
    }

    mutating func sign(_ any: String) -> Bool {
        guard let first = rest.first, any.contains(first) else { return false }
        rest.removeFirst()
        return true
    }

    /// A number of so many digits, none of which is left.
    mutating func number(_ digits: ClosedRange<Int>) -> Int? {
        let found = rest.prefix(digits.upperBound + 1).prefix { $0.isASCII && $0.isNumber }
        guard digits.contains(found.count) else { return nil }
        rest = rest[found.endIndex...]
        return Int(found)
    }

    /// The digits of a number with its length.
    mutating func digits(most: Int) -> Substring? {
        let found = rest.prefix(most + 1).prefix { $0.isASCII && $0.isNumber }
        guard !found.isEmpty, found.count <= most else { return nil }
        rest = rest[found.endIndex...]
        return found
    }

    /// The word, if it is one of these and not the start of another.
    mutating func word(_ any: String...) -> Bool {
        let found = rest.prefix(12).prefix(while: \.isLetter)
        guard !found.isEmpty, any.contains(found.lowercased()) else { return false }
        rest = rest[found.endIndex...]
        return true
    }

    mutating func letters() -> Substring? {
        let found = rest.prefix(12).prefix(while: \.isLetter)
        guard !found.isEmpty else { return nil }
        rest = rest[found.endIndex...]
        return found
    }

    /// Does the work, or leaves everything as it was where that gives nothing.
    mutating func attempt<Result>(_ work: (inout TimeScanner) -> Result?) -> Result? {
        var copy = self
        guard let result = work(&copy) else { return nil }
        self = copy
        return result
    }
}

// MARK: - Clock times

extension TimeScanner {
    /// `9:02`, `09:02:10.123`, `9:02 p.m.`, `9 am`, `09:02 Uhr`, `09h02`; `0902` where `isBasic`.
    mutating func clock(isBasic: Bool = false, allowsDot: Bool = false) -> WrittenClock? {
        attempt { scan in
            guard let head = scan.digits(most: 6) else { return nil }
            var clock = WrittenClock(hour: 0, minute: 0)
            if head.count > 2 {
                guard isBasic, head.count != 5, head.count != 3, let number = Int(head) else {
                    return nil
                }
                let whole = head.count == 4 ? number * 100 : number
                (clock.hour, clock.minute) = (whole / 10_000, whole / 100 % 100)
                clock.second = head.count == 6 ? whole % 100 : nil
                if clock.second != nil, scan.sign(".,") { clock.fraction = scan.fraction() }
                return clock.isValid ? clock : nil
            }
            guard let hour = Int(head) else { return nil }
            clock.hour = hour
            var isWhole = false
            if let minute = scan.minutes(after: allowsDot ? ":.hH" : ":hH") {
                clock.minute = minute
                isWhole = true
                let second = scan.attempt { $0.sign(":") ? $0.number(2...2) : nil }
                clock.second = second
                if second != nil {
                    let fraction = scan.attempt { scan -> Double? in
                        guard scan.sign(".,"), scan.rest.first?.isNumber == true else { return nil }
                        return scan.fraction()
                    }
                    clock.fraction = fraction ?? 0
                }
            } else if let minute = scan.minutes(after: ".") {
                // `9.02` is a clock time only where a word says so.
                clock.minute = minute
            }
            if let isAfternoon = scan.half() {
                if hour > 12 { return isAfternoon && clock.isValid ? clock : nil }
                clock.hour = hour % 12 + (isAfternoon ? 12 : 0)
                isWhole = true
            } else if scan.isHour() {
                isWhole = true
            }
            return isWhole && clock.isValid ? clock : nil
        }
    }

    /// `Uhr`, which is read.
    private mutating func isHour() -> Bool {
        let found = attempt { scan -> Bool? in
            scan.spaces()
            return scan.word("uhr", "hrs", "hours") ? true : nil
        }
        return found != nil
    }

    private mutating func minutes(after signs: String) -> Int? {
        attempt { $0.sign(signs) ? $0.number(2...2) : nil }
    }

    private mutating func fraction() -> Double {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        rest = rest[digits.endIndex...]
        return Double("0.\(digits.prefix(9))") ?? 0
    }

    /// Whether it is the afternoon: `am`, `PM`, `p.m.`; nil where neither is said.
    private mutating func half() -> Bool? {
        attempt { scan in
            scan.spaces()
            guard let first = scan.rest.first?.lowercased(), first == "a" || first == "p" else {
                return nil
            }
            scan.rest.removeFirst()
            let isDotted = scan.sign(".")
            guard scan.sign("mM") else { return nil }
            if isDotted { _ = scan.sign(".") }
            guard scan.rest.first?.isLetter != true, scan.rest.first?.isNumber != true else {
                return nil
            }
            return first == "p"
        }
    }
}

extension WrittenClock {
    fileprivate var isValid: Bool {
        if hour == 24 { return minute == 0 && (second ?? 0) == 0 && fraction == 0 }
        return hour < 24 && minute < 60 && (second ?? 0) < 61
    }
}

import Foundation

/// Zones written as their distance from UTC.
enum ZoneOffset {
    /// Seconds east of Greenwich: `Z`, `UTC`, `UTC+2`, `GMT+5:30`, `UTC-03:30`, `+0200`, `-7`.
    static func seconds(_ text: String) -> Int? {
        var rest = Substring(text)
        let names = ["UTC", "GMT", "UT", "Z"]
        let name = names.first { rest.prefix($0.count).uppercased() == $0 }
        if let name {
            rest = rest.dropFirst(name.count).drop { $0 == " " }
            if rest.isEmpty { return 0 }
            guard name != "Z" else { return nil }
        }
        return signed(rest)
    }

    /// `+02:00`, `-0330`, `+2`, with a hyphen or a minus sign.
    static func signed(_ text: Substring) -> Int? {
        guard let sign = text.first, "+-−–".contains(sign) else { return nil }
        let written = text.dropFirst().drop { $0 == " " }
        let parts = written.split(separator: ":", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count),
            parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }), !written.isEmpty
        else { return nil }
        let digits = parts[0]
        let hours: Int?
        let minutes: Int?
        if parts.count == 2 {
            guard parts[1].count == 2, digits.count <= 2 else { return nil }
            (hours, minutes) = (Int(digits), Int(parts[1]))
        } else if digits.count <= 2 {
            (hours, minutes) = (Int(digits), 0)
        } else {
            guard digits.count <= 4 else { return nil }
            (hours, minutes) = (Int(digits.dropLast(2)), Int(digits.suffix(2)))
        }
        guard let hours, let minutes, minutes < 60, hours * 60 + minutes <= 14 * 60 else {
            return nil
        }
        return (sign == "+" ? 1 : -1) * (hours * 60 + minutes) * 60
    }
}

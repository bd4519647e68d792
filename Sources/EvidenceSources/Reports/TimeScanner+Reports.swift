import Foundation

extension TimeScanner {
    /// What may stand before a moment: `~`, `(`, `@`, `At around `, `On `.
    mutating func lead() {
        while true {
            if sign("~≈(@")
                || word("at", "around", "approximately", "approx", "on", "um", "am", "ca")
            {
                _ = sign(".")
            } else if rest.first == "[", rest.dropFirst().first?.isNumber == true {
                rest.removeFirst()
            } else if rest.first == " " || rest.first == "\t" {
                spaces()
            } else {
                return
            }
        }
    }

    /// `–09:44` and `to 09:44`, until when something lasted.
    mutating func rangeEnd() -> WrittenClock? {
        attempt { scan in
            scan.spaces()
            guard scan.sign("-–—") || scan.word("to", "until", "till", "bis") else { return nil }
            scan.spaces()
            return scan.clock()
        }
    }

    /// The date that follows a clock time and its zone, with its year.
    mutating func dateBehind() -> WrittenDate? {
        attempt { scan in
            scan.spaces()
            _ = scan.sign(",|)")
            scan.spaces()
            if scan.word("on", "am") { scan.spaces() }
            guard let date = scan.date() else { return nil }
            if case .ofYear = date { return nil }
            return date
        }
    }

    /// A city whose time it is, before what happened: `16:37 Denver - Restarted`.
    mutating func city() -> String? {
        attempt { scan in
            scan.spaces()
            let isBracketed = scan.sign("(")
            let words = scan.rest.prefix(40).prefix { $0.isLetter || $0 == " " }
            guard words.first?.isUppercase == true else { return nil }
            var name = words.trimmingCharacters(in: .whitespaces).lowercased()
            if name.hasSuffix(" time") { name = String(name.dropLast(5)) }
            guard let found = ZoneName.cities[name] else { return nil }
            scan.rest = scan.rest[words.endIndex...]
            if isBracketed, !scan.sign(")") { return nil }
            scan.spaces()
            return scan.rest.first.map { "-–—:|".contains($0) } == true ? found : nil
        }
    }
}

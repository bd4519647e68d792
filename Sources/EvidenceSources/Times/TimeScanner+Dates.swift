import Foundation

extension TimeScanner {
    /// `2026-06-17`, `17.06.2026`, `17/Jun/26`, `June 17th, 2026`, `Wed 17 Jun`, `2026-W25-3`.
    ///
    /// Digits without separators (`20260617`) are a date only where `isBasic`.
    mutating func date(isBasic: Bool = false) -> WrittenDate? {
        attempt { scan in
            scan.weekday()
            guard let first = scan.rest.first else { return nil }
            if first.isLetter { return scan.monthFirst() }
            guard let head = scan.digits(most: 8), let number = Int(head) else { return nil }
            switch head.count {
            case 8 where isBasic:
                return CivilDate(number / 10_000, number / 100 % 100, number % 100)
                    .map(WrittenDate.day)
            case 4: return scan.yearFirst(number, isBasic: isBasic)
            case 1, 2: return scan.dayFirst(number)
            default: return nil
            }
        }
    }

    private mutating func weekday() {
        let names = [
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "montag",
            "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
        ]
        _ = attempt { scan -> Bool? in
            guard let word = scan.letters()?.lowercased(), word.count > 1,
                names.contains(where: {
                    $0 == word || (word.count < 5 && $0.hasPrefix(word) && word != "so")
                })
            else { return nil }
            _ = scan.sign(".")
            _ = scan.sign(",")
            scan.spaces()
            _ = scan.word("the", "den")
            scan.spaces()
            return scan.rest.isEmpty ? nil : true
        }
    }

    private mutating func yearFirst(_ year: Int, isBasic: Bool) -> WrittenDate? {
        let signs = "-/."
        if let week = attempt({ scan -> CivilDate? in
            _ = scan.sign("-")
            guard scan.sign("W"), let week = scan.digits(most: 3), let number = Int(week) else {
                return nil
            }
            if week.count == 3 {
                return CivilDate(year: year, week: number / 10, weekday: number % 10)
            }
            guard week.count == 2 else { return nil }
            let day = scan.attempt { $0.sign("-") ? $0.number(1...1) : nil }
            return CivilDate(year: year, week: number, weekday: day ?? 1)
        }) {
            return .day(week)
        }
        guard sign(signs) else { return nil }
        if rest.first?.isLetter == true {
            guard let month = letters().flatMap({ MonthName.number($0) }), sign(signs),
                let day = number(1...2)
            else { return nil }
            return CivilDate(year, month, day).map(WrittenDate.day)
        }
        guard let head = digits(most: 3), let number = Int(head) else { return nil }
        if head.count == 3 {
            guard isBasic, let first = CivilDate(year, 1, 1), (1...366).contains(number) else {
                return nil
            }
            let day = CivilDate(dayNumber: first.dayNumber + number - 1)
            return day.year == year ? .day(day) : nil
        }
        guard sign(signs), let day = self.number(1...2) else { return nil }
        return CivilDate(year, number, day).map(WrittenDate.day)
    }

    private mutating func dayFirst(_ first: Int) -> WrittenDate? {
        if let written = attempt({ $0.monthNext(after: first) }) { return written }
        guard let separator = rest.first, "./-".contains(separator) else { return nil }
        rest.removeFirst()
        guard let second = number(1...2), rest.first == separator else { return nil }
        rest.removeFirst()
        guard let year = yearAtEnd() else { return nil }
        let dayFirst = CivilDate(year, second, first)
        let monthFirst = CivilDate(year, first, second)
        // With dots the day is first everywhere.
        if separator == "." { return dayFirst.map(WrittenDate.day) }
        guard let dayFirst, let monthFirst, dayFirst != monthFirst else {
            return (dayFirst ?? monthFirst).map(WrittenDate.day)
        }
        return .either(dayFirst: dayFirst, monthFirst: monthFirst)
    }

    /// What follows the 17 of `17/Jun/26`, `17-Jun-2026`, `17. Juni 2026` and `17th of June, 2026`.
    private mutating func monthNext(after day: Int) -> WrittenDate? {
        ordinal()
        if rest.first == ".", rest.dropFirst().first == " " { rest.removeFirst() }
        let separator = rest.first.flatMap { "/-".contains($0) ? $0 : nil }
        if separator != nil { rest.removeFirst() }
        spaces()
        if word("of", "de") { spaces() }
        guard let month = letters().flatMap({ MonthName.number($0) }) else { return nil }
        _ = sign(".")
        if let separator {
            guard rest.first == separator else { return nil }
            rest.removeFirst()
            return yearAtEnd().flatMap { CivilDate($0, month, day) }.map(WrittenDate.day)
        }
        return withYear(month, day)
    }

    /// `June 17th, 2026`, `Jun 17`, and the first day of `June 14-19, 2026`.
    private mutating func monthFirst() -> WrittenDate? {
        guard let month = letters().flatMap({ MonthName.number($0) }) else { return nil }
        _ = sign(".")
        let isHyphened = sign("-/")
        spaces()
        guard let day = number(1...2), !":.".contains(rest.first ?? " ") || isEndOfSentence else {
            return nil
        }
        ordinal()
        if isHyphened {
            guard sign("-/"), let year = yearAtEnd() else { return nil }
            return CivilDate(year, month, day).map(WrittenDate.day)
        }
        _ = attempt { $0.sign("-–") ? $0.number(1...2) : nil }
        return withYear(month, day)
    }

    private var isEndOfSentence: Bool {
        rest.first == "." && rest.dropFirst().first?.isNumber != true
    }

    private mutating func withYear(_ month: Int, _ day: Int) -> WrittenDate? {
        let year = attempt { scan -> Int? in
            _ = scan.sign(",")
            scan.spaces()
            if scan.word("of", "de") { scan.spaces() }
            guard let year = scan.number(4...4), (1970...2199).contains(year),
                scan.rest.first != ":"
            else { return nil }
            return year
        }
        if let year { return CivilDate(year, month, day).map(WrittenDate.day) }
        guard (1...31).contains(day) else { return nil }
        return .ofYear(month: month, day: day)
    }

    private mutating func ordinal() {
        _ = attempt { $0.word("st", "nd", "rd", "th") ? true : nil }
    }

    /// Four digits, or two of this century.
    private mutating func yearAtEnd() -> Int? {
        guard let digits = digits(most: 4), let year = Int(digits) else { return nil }
        switch digits.count {
        case 4: return year
        case 2: return 2000 + year
        default: return nil
        }
    }
}

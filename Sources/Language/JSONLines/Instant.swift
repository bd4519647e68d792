/// Reads ISO 8601 times as seconds since 1970.
enum Instant {
    /// `2022-12-06T14:30:00.000Z`, with any fraction, and `Z`, an offset, or nothing for UTC.
    static func seconds(_ text: String) -> Double? {
        var rest = Array(text.utf8)[...]
        guard let year = number(&rest, 4), sign(&rest, 0x2D), let month = number(&rest, 2),
            sign(&rest, 0x2D), let day = number(&rest, 2), (1...12).contains(month),
            (1...31).contains(day)
        else { return nil }
        let midnight = Double(days(year, month, day)) * 86_400
        if rest.isEmpty { return midnight }
        guard sign(&rest, 0x54) || sign(&rest, 0x20) || sign(&rest, 0x74),
            let hour = number(&rest, 2), sign(&rest, 0x3A), let minute = number(&rest, 2),
            hour <= 24, minute < 60
        else { return nil }
        var seconds = Double(hour * 3_600 + minute * 60)
        if sign(&rest, 0x3A) {
            guard let second = number(&rest, 2), second <= 60 else { return nil }
            seconds += Double(second)
            if sign(&rest, 0x2E) || sign(&rest, 0x2C) { seconds += fraction(&rest) }
        }
        guard let offset = offset(&rest), rest.isEmpty else { return nil }
        return midnight + seconds - offset
    }

    private static func offset(_ rest: inout ArraySlice<UInt8>) -> Double? {
        if rest.isEmpty || sign(&rest, 0x5A) || sign(&rest, 0x7A) { return 0 }
        let isWest = sign(&rest, 0x2D)
        guard isWest || sign(&rest, 0x2B), let hours = number(&rest, 2) else { return nil }
        _ = sign(&rest, 0x3A)
        let minutes = rest.isEmpty ? 0 : number(&rest, 2) ?? 60
        guard minutes < 60 else { return nil }
        return Double(hours * 3_600 + minutes * 60) * (isWest ? -1 : 1)
    }

    private static func number(_ rest: inout ArraySlice<UInt8>, _ count: Int) -> Int? {
        let digits = rest.prefix(count)
        guard digits.count == count, digits.allSatisfy(ByteClass.isDigit) else { return nil }
        rest = rest.dropFirst(count)
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private static func fraction(_ rest: inout ArraySlice<UInt8>) -> Double {
        var value = 0.0
        var scale = 0.1
        while let digit = rest.first, ByteClass.isDigit(digit) {
            value += Double(digit - 0x30) * scale
            scale /= 10
            rest = rest.dropFirst()
        }
        return value
    }

    private static func sign(_ rest: inout ArraySlice<UInt8>, _ byte: UInt8) -> Bool {
        guard rest.first == byte else { return false }
        rest = rest.dropFirst()
        return true
    }

    /// Days since 1970 in the Gregorian calendar.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let ofEra = shifted - era * 400
        let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
    }
}

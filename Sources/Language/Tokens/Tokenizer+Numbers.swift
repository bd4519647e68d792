extension Tokenizer {
    /// Takes what starts with a digit: a time, an address of a host, a quantity, a commit, a number.
    mutating func takeNumber() {
        if let end = dateEnd(position) { return take(.time, upTo: end) }
        if let end = clockEnd(position) { return take(.time, upTo: end) }
        var end = position
        var dots = 0
        while end < bytes.count {
            if bytes[end] == 0x2E || bytes[end] == 0x2C, ByteClass.isDigit(byte(at: end + 1)) {
                dots += bytes[end] == 0x2E ? 1 : 0
            } else if !ByteClass.isDigit(bytes[end]) {
                break
            }
            end += 1
        }
        if dots == 3, let end = networkEnd(end) { return take(.host, upTo: end) }
        if byte(at: end) == 0x25 { return take(.quantity, upTo: end + 1) }
        var letters = end
        while ByteClass.isAlphanumeric(byte(at: letters)) || byte(at: letters) == 0x5F {
            letters += 1
        }
        guard letters > end else { return take(.number, upTo: end) }
        if isCommit(position, letters) { return take(.commit, upTo: letters) }
        let unit = text(end, letters).lowercased()
        if unit == "am" || unit == "pm" { return take(.time, upTo: letters) }
        // `503s` are answers of a server, not seconds.
        let isStatus = unit == "s" && end == position + 3 && (0x34...0x35).contains(bytes[position])
        if !isStatus, KnownWords.units.contains(unit) {
            let perSecond = byte(at: letters) == 0x2F && byte(at: letters + 1) == 0x73
            return take(.quantity, upTo: perSecond ? letters + 2 : letters)
        }
        take(dots == 0 ? .word : .number, upTo: letters)
    }

    /// `2022-12-06`, with a clock time behind `T` or a space, or without.
    private func dateEnd(_ start: Int) -> Int? {
        guard digits(start) == 4, byte(at: start + 4) == 0x2D, digits(start + 5) == 2,
            byte(at: start + 7) == 0x2D, digits(start + 8) == 2
        else { return nil }
        let date = start + 10
        guard byte(at: date) == 0x54 || byte(at: date) == 0x20, digits(date + 1) == 2 else {
            return date
        }
        return clockEnd(date + 1) ?? date
    }

    /// `14:36`, `14:36:02.250`, with `Z`, an offset, or am and pm, or without.
    private func clockEnd(_ start: Int) -> Int? {
        let hours = digits(start)
        guard hours == 1 || hours == 2, byte(at: start + hours) == 0x3A,
            digits(start + hours + 1) == 2, number(start, hours) < 25,
            number(start + hours + 1, 2) < 60
        else { return nil }
        var end = start + hours + 3
        if byte(at: end) == 0x3A, digits(end + 1) == 2 { end += 3 }
        if byte(at: end) == 0x2E, digits(end + 1) > 0 { end += 1 + digits(end + 1) }
        if byte(at: end) == 0x5A { return end + 1 }
        if byte(at: end) == 0x2B || byte(at: end) == 0x2D, digits(end + 1) == 2 {
            return digits(end + 4) == 2 && byte(at: end + 3) == 0x3A ? end + 6 : end + 3
        }
        let half = byte(at: end) == 0x20 ? end + 1 : end
        let first = byte(at: half) | 0x20
        if first == 0x61 || first == 0x70, byte(at: half + 1) | 0x20 == 0x6D,
            !ByteClass.isAlphanumeric(byte(at: half + 2))
        {
            return half + 2
        }
        return ByteClass.isLetter(byte(at: end)) ? nil : end
    }

    /// Where an address of four numbers ends, with its port or mask.
    private func networkEnd(_ end: Int) -> Int? {
        let sign = byte(at: end)
        guard sign == 0x3A || sign == 0x2F, digits(end + 1) > 0 else { return end }
        return end + 1 + digits(end + 1)
    }

    private func digits(_ start: Int) -> Int {
        var end = start
        while ByteClass.isDigit(byte(at: end)) { end += 1 }
        return end - start
    }

    private func number(_ start: Int, _ count: Int) -> Int {
        bytes[start..<(start + count)].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}

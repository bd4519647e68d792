extension IRCLine {
    /// Takes a line apart from its start; logs are long, and this is done for each of their lines.
    struct Scan {
        private(set) var line: Substring

        init(_ line: Substring) { self.line = line }

        /// `[2022-12-06T14:28:00Z] `, in brackets or not, with or without its date and seconds.
        mutating func stamp() -> (date: String?, clock: String)? {
            var rest = line.utf8[...]
            if rest.first == UInt8(ascii: "[") { rest.removeFirst() }
            let date = Self.date(&rest) ?? monthAndDay(&rest)
            guard var clock = Self.clock(&rest) else { return nil }
            clock += Self.fractionAndZone(&rest)
            if rest.first == UInt8(ascii: "]") { rest.removeFirst() }
            let words = rest.drop(while: Self.isBlank)
            // Some themes of irssi write no blank before the nick.
            guard words.startIndex > rest.startIndex || rest.first == UInt8(ascii: "<") else {
                return nil
            }
            line = line[words.startIndex...]
            return (date, clock)
        }

        /// `<@nick> words`.
        func said() -> (nick: String, text: String)? {
            guard line.first == "<", let end = line.firstIndex(of: ">") else { return nil }
            var nick = line[line.index(after: line.startIndex)..<end]
            while let mark = nick.first, "@+%&~! ".contains(mark), nick.count > 1 {
                nick.removeFirst()
            }
            while nick.last == " ", nick.count > 1 { nick.removeLast() }
            guard !nick.isEmpty, !nick.contains(where: \.isWhitespace) else { return nil }
            var text = line[line.index(after: end)...]
            if let gap = text.first, gap == " " || gap == "\t" { text.removeFirst() }
            return (String(nick), String(text))
        }

        /// `*** nick has joined` and the other ways to mark what is not said.
        ///
        /// A word that is no nick, such as `Mode` or `Irssi:`, stays in the text.
        func notice() -> (nick: String?, text: String, isStarred: Bool)? {
            let marks = ["***", "*", "-!-", "-->", "<--", "--", "=-=", "•"]
            let isBlank = { (character: Character) in character == " " || character == "\t" }
            guard let end = line.firstIndex(where: isBlank), marks.contains(String(line[..<end]))
            else { return nil }
            let words = line[end...].drop(while: isBlank)
            guard !words.isEmpty else { return nil }
            let isStarred = line[..<end] == "*" || line[..<end] == "•"
            if let (nick, text) = IRCNotice.listed(words) { return (nick, text, false) }
            let nick = words.prefix { !$0.isWhitespace }
            let text = words[nick.endIndex...].drop(while: isBlank)
            let isPerson =
                IRCNotice.isNick(nick)
                && (isStarred ? !IRCNotice.isOfClient(words) : IRCNotice.hasSubject(text))
            guard isPerson else { return (nil, String(words), false) }
            let plain = IRCNotice.isNick(nick) ? nick.drop { "@+%&~!".contains($0) } : nick
            return (String(plain), String(text), isStarred)
        }

        /// `-nick:#channel- words` and `-nick- words`: a notice, which someone sends.
        func sent() -> (nick: String, text: String)? {
            guard line.first == "-" else { return nil }
            let rest = line.dropFirst()
            guard let end = rest.firstIndex(of: "-"), let gap = rest[end...].dropFirst().first,
                gap == " " || gap == "\t"
            else { return longer(rest) }
            return notice(from: rest[..<end], rest[rest.index(end, offsetBy: 2)...])
        }

        /// Nicks and channels may have hyphens themselves.
        private func longer(_ rest: Substring) -> (nick: String, text: String)? {
            guard let end = rest.firstRange(of: "- ") else { return nil }
            return notice(from: rest[..<end.lowerBound], rest[end.upperBound...])
        }

        private func notice(
            from head: Substring,
            _ text: Substring
        ) -> (nick: String, text: String)? {
            let nick = head.prefix { $0 != ":" && $0 != "(" && $0 != "/" }
            guard IRCNotice.isNick(nick), !text.isEmpty else { return nil }
            return (String(nick.drop { "@+%&~!".contains($0) }), String(text))
        }

        /// `nick`, a tabulator and words, as clients with columns write them.
        func column() -> (nick: String, text: String)? {
            guard let end = line.firstIndex(of: "\t"), end > line.startIndex else { return nil }
            let nick = line[..<end]
            guard let first = nick.first, !"*-".contains(first), nick != "=!=", nick != "-->",
                !nick.contains(where: { $0.isWhitespace || $0 == "<" || $0 == ">" })
            else { return nil }
            let plain = nick.drop { "@+%&~!".contains($0) }
            guard !plain.isEmpty else { return nil }
            return (String(plain), String(line[line.index(after: end)...]))
        }

        private static func date(_ rest: inout Substring.UTF8View) -> String? {
            let text = rest.prefix(11)
            let isDate =
                text.count == 11
                && text.enumerated().allSatisfy { place, byte in
                    switch place {
                    case 4, 7: byte == UInt8(ascii: "-")
                    case 10: byte == UInt8(ascii: "T") || byte == UInt8(ascii: " ")
                    default: isDigit(byte)
                    }
                }
            guard isDate else { return nil }
            rest = rest.dropFirst(11)
            return String(Substring(text.prefix(10)))
        }

        /// `Jun 17 ` as HexChat writes it: the year is known from elsewhere.
        private func monthAndDay(_ rest: inout Substring.UTF8View) -> String? {
            let text = Substring(rest.prefix(7))
            let parts = text.split(separator: " ", omittingEmptySubsequences: true)
            guard parts.count >= 2, let month = MonthName.short.firstIndex(of: String(parts[0])),
                let day = Int(parts[1]), (1...31).contains(day)
            else { return nil }
            let length = text.utf8.prefix { $0 != UInt8(ascii: " ") }.count
            var after = rest.dropFirst(length).drop(while: Self.isBlank)
            after = after.drop(while: Self.isDigit)
            guard after.first == UInt8(ascii: " ") else { return nil }
            rest = after.drop(while: Self.isBlank)
            let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
            return "\(two(month + 1))-\(two(day))"
        }

        /// `14:28` or `14:28:05`.
        private static func clock(_ rest: inout Substring.UTF8View) -> String? {
            var parts = 0
            var after = rest
            while parts < 3 {
                var digits = after
                if parts > 0 {
                    guard digits.first == UInt8(ascii: ":") else { break }
                    digits.removeFirst()
                }
                let count = digits.prefix(while: isDigit).count
                guard parts == 0 ? (1...2).contains(count) : count >= 2 else { break }
                after = digits.dropFirst(parts == 0 ? count : 2)
                parts += 1
            }
            guard parts >= 2 else { return nil }
            let clock = String(Substring(rest[..<after.startIndex]))
            rest = after
            return clock
        }

        /// `.123Z` and `+02:00` after a clock time.
        private static func fractionAndZone(_ rest: inout Substring.UTF8View) -> String {
            var after = rest
            if after.first == UInt8(ascii: "."), after.dropFirst().first.map(isDigit) == true {
                after = after.dropFirst().drop(while: isDigit)
            }
            if after.first == UInt8(ascii: "Z") {
                after.removeFirst()
            } else if after.first == UInt8(ascii: "+") || after.first == UInt8(ascii: "-"),
                after.dropFirst().first.map(isDigit) == true
            {
                after = after.dropFirst().drop { isDigit($0) || $0 == UInt8(ascii: ":") }
            }
            let found = String(Substring(rest[..<after.startIndex]))
            rest = after
            return found
        }

        private static func isDigit(_ byte: UInt8) -> Bool {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }

        private static func isBlank(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
        }
    }
}

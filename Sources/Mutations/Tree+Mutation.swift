extension Tree {
    /// Changes some node: another value or type, gone, twice, nested, or with that of another.
    func mutated(_ generator: inout SeededGenerator) -> Tree {
        let donor = node(Int.random(in: 0..<size, using: &generator))
        var target = Int.random(in: 0..<size, using: &generator)
        return changed(&target) { $0.other(than: donor, &generator) } ?? .bare("null")
    }

    /// The node at a place in the order of reading.
    private func node(_ index: Int) -> Tree {
        var rest = index
        var found = self
        _ = changed(&rest) {
            found = $0
            return $0
        }
        return found
    }

    /// The tree with the node at a place replaced; nil where that takes the whole away.
    private func changed(_ rest: inout Int, _ change: (Tree) -> Tree?) -> Tree? {
        if rest == 0 {
            rest -= 1
            return change(self)
        }
        rest -= 1
        switch self {
        case .object(let members):
            return .object(
                members.compactMap { member in
                    guard rest >= 0 else { return member }
                    return member.value.changed(&rest, change)
                        .map { Member(key: member.key, value: $0) }
                }
            )
        case .list(let elements):
            return .list(
                elements.compactMap { rest >= 0 ? $0.changed(&rest, change) : $0 }
            )
        case .text, .bare: return self
        }
    }

    private func other(than donor: Tree, _ generator: inout SeededGenerator) -> Tree? {
        switch Int.random(in: 0..<9, using: &generator) {
        case 0: return nil
        case 1: return donor
        case 2: return .bare(Self.bares.randomElement(using: &generator) ?? "null")
        case 3: return .text(Self.texts.randomElement(using: &generator) ?? "")
        case 4: return .list([self, self])
        case 5: return .object([Member(key: "id", value: self)])
        case 6: return nested(Int.random(in: 1...3000, using: &generator))
        case 7: return retyped
        default: return reshaped(&generator)
        }
    }

    /// As text, since a tree of that depth could not be walked.
    private func nested(_ depth: Int) -> Tree {
        let (open, close) = (
            String(repeating: "[", count: depth), String(repeating: "]", count: depth)
        )
        return .bare(open + json + close)
    }

    /// A number as a text, a text as a number, a list as an object and the other way round.
    private var retyped: Tree {
        switch self {
        case .bare(let text): .text(text)
        case .text(let text): .bare("\(text.utf8.count)")
        case .list(let elements):
            .object(elements.enumerated().map { Member(key: "\($0)", value: $1) })
        case .object(let members): .list(members.map(\.value))
        }
    }

    private func reshaped(_ generator: inout SeededGenerator) -> Tree {
        switch self {
        case .object(var members) where !members.isEmpty:
            let index = Int.random(in: 0..<members.count, using: &generator)
            let other = Int.random(in: 0..<members.count, using: &generator)
            let key = members[index].key
            members[index].key = members[other].key
            members[other].key = key
            return .object(members)
        case .list(let elements): return .list(elements.shuffled(using: &generator))
        case .text(let text):
            let marks = ["<", "&gt;", "*", "_", "`", "```", ":", "<@", "|", "\u{0}", "\u{202E}"]
            let mark = marks.randomElement(using: &generator) ?? ""
            return .text(text + String(repeating: mark, count: 400) + text)
        case .object, .bare: return .list([])
        }
    }

    private static let bares = [
        "null", "true", "false", "0", "-1", "1e308", "-1e-308", "9223372036854775807",
        "-9223372036854775808", "18446744073709551615", "1e999", "253402300800", "0.1",
        "99999999999999999999999999999", "1670337000.000200",
    ]

    private static let texts = [
        "", " ", "0", "-1", "null", "\u{0}", "\u{FEFF}", "a\u{301}\u{302}", "../../etc/passwd",
        "2022-13-45T99:99:99Z", "9999-12-31T23:59:59.999999999+23:59", "0000-00-00", "-2022-01-01",
        "1670337000.0002000000", "99999999999999999999.0", "javascript:alert(1)", "<>", "<@>",
        "<!date^1^{date}|>", "&gt;&gt;&gt;", "```", "1,2", "NaN", "👩‍👩‍👧‍👦", "\u{202E}abc",
        String(repeating: "x", count: 20_000), String(repeating: "é ", count: 3000),
    ]
}

/// Finds what a text names: people, services, changes, tickets, hosts, addresses, quantities, times.
package struct MentionFinder: Sendable {
    private let catalogue: Catalogue

    package init(catalogue: Catalogue = Catalogue()) {
        self.catalogue = catalogue
    }

    package func mentions(in tokens: Tokens) -> [Mention] {
        var found: [(kind: Mention.Kind, start: Int, end: Int)] = []
        let list = tokens.list
        var index = 0
        while index < list.count {
            if let match = catalogue.match(list, at: index) {
                let last = list[index + match.length - 1]
                found.append((match.kind, list[index].start, last.end))
                index += match.length
                continue
            }
            if let (kind, length) = kind(list, index, tokens) {
                found.append((kind, list[index].start, list[index + length - 1].end))
                index += length
                continue
            }
            index += 1
        }
        return placed(found, tokens)
    }

    private func kind(
        _ list: [Token],
        _ index: Int,
        _ tokens: Tokens
    ) -> (Mention.Kind, Int)? {
        let token = list[index]
        let next = index + 1 < list.count ? list[index + 1] : nil
        switch token.kind {
        case .handle: return MentionWords.isGroup(token.hash) ? nil : (.person, 1)
        case .url: return (LinkKind.kind(tokens.text(of: token)), 1)
        case .host: return (.host, 1)
        case .ticket: return (.ticket, 1)
        case .commit: return (.commit, 1)
        case .reference: return (.pullRequest, 1)
        case .quantity: return (.quantity, 1)
        case .time:
            return (.time, next.map { MentionWords.zones.contains($0.hash) } ?? false ? 2 : 1)
        case .number:
            guard let next, next.kind == .word, isBeside(token, next, tokens) else { return nil }
            if MentionWords.units.contains(next.hash) { return (.quantity, 2) }
            return MentionWords.halves.contains(next.hash) ? (.time, 2) : nil
        case .word: return named(token, next, list, index)
        default: return nil
        }
    }

    /// `PR 22`, `issue #7`, `yesterday`.
    private func named(
        _ token: Token,
        _ next: Token?,
        _ list: [Token],
        _ index: Int
    ) -> (Mention.Kind, Int)? {
        if MentionWords.times.contains(token.hash) { return (.time, 1) }
        guard let next else { return nil }
        if MentionWords.pull == token.hash, MentionWords.request == next.hash,
            index + 2 < list.count, isNumber(list[index + 2])
        {
            return (.pullRequest, 3)
        }
        guard isNumber(next) else { return nil }
        if MentionWords.pulls.contains(token.hash) { return (.pullRequest, 2) }
        if MentionWords.tickets.contains(token.hash) { return (.ticket, 2) }
        return nil
    }

    private func isNumber(_ token: Token) -> Bool {
        token.kind == .number || token.kind == .reference
    }

    private func isBeside(_ token: Token, _ next: Token, _ tokens: Tokens) -> Bool {
        next.start - token.end == 1 && tokens.bytes[token.end] == 0x20
    }

    /// Counts scalars once from left to right.
    private func placed(
        _ found: [(kind: Mention.Kind, start: Int, end: Int)],
        _ tokens: Tokens
    ) -> [Mention] {
        var scalars = 0
        var byte = 0
        func scalar(at offset: Int) -> Int {
            while byte < offset {
                if tokens.bytes[byte] & 0xC0 != 0x80 { scalars += 1 }
                byte += 1
            }
            return scalars
        }
        return found.map { each in
            let start = scalar(at: each.start)
            let end = scalar(at: each.end)
            let text = String(decoding: tokens.bytes[each.start..<each.end], as: UTF8.self)
            return Mention(kind: each.kind, text: text, start: start, end: end)
        }
    }
}

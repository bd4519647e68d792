/// Words without their endings, so that "crashed" and "crashing" are one; links and numbers are left out.
enum Stems {
    /// A word of the title counts as often as five in the text.
    private static let titleShare = 5
    private static let endings = [
        "ations", "ation", "ings", "ing", "ers", "er", "ies", "es", "ed", "s",
    ]

    static func counts(_ entry: LikenessEntry) -> [String: Int] {
        var counts: [String: Int] = [:]
        for word in of(entry.title) { counts[word, default: 0] += titleShare }
        for word in of(entry.text) { counts[word, default: 0] += 1 }
        return counts
    }

    static func of(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).flatMap { piece -> [String] in
            if piece.contains("://") { return [] }
            return piece.lowercased().split { !$0.isLetter && !$0.isNumber && !"-_.".contains($0) }
                .flatMap { whole in parts(whole.drop { !$0.isLetter }) }
        }
    }

    /// A joined word counts whole and in its parts.
    private static func parts(_ word: Substring) -> [String] {
        let parts = word.split { "-_.".contains($0) }.filter { $0.contains(where: \.isLetter) }
        guard parts.count > 1 else { return parts.map(stem) }
        return [parts.joined(separator: "-")] + parts.map(stem)
    }

    private static func stem(_ word: Substring) -> String {
        for ending in endings where word.hasSuffix(ending) && word.count - ending.count > 2 {
            return String(word.dropLast(ending.count))
        }
        return String(word)
    }
}

import Foundation

/// A name taken apart, so that two spellings of it can be compared.
struct PersonName: Hashable {
    /// Lower case and without accents, first names first; a single letter is an initial.
    let tokens: [String]

    /// Empty where the name is none, but a handle told twice.
    init(_ name: String, handle: String = "", externalID: String = "") {
        let tokens = Self.tokens(of: name)
        let isHandle =
            tokens.count < 2 && [handle, externalID].contains { Self.folded($0) == tokens.first }
        self.tokens = isHandle || name == externalID ? [] : tokens
    }

    var first: String { tokens.first ?? "" }
    var last: String { tokens.count > 1 ? tokens[tokens.count - 1] : "" }
    var isFull: Bool { tokens.count > 1 && tokens.allSatisfy { $0.count > 1 } }

    /// The same for `Hana Ishikawa` and `Ishikawa, Hana`.
    var key: String { tokens.sorted().joined(separator: " ") }

    /// The first and last name alone.
    var shortKey: String { [first, last].sorted().joined(separator: " ") }

    /// Whether one of them only leaves out some of the other's middle names.
    func isPart(of other: PersonName) -> Bool {
        Set(tokens).isSubset(of: other.tokens) || Set(other.tokens).isSubset(of: tokens)
    }

    private static func tokens(of name: String) -> [String] {
        var text = name[...]
        // What stands in brackets is a remark: `Ann Lee (she/her)`, `Ann Lee [contract]`.
        if let remark = text.firstIndex(where: { "([{".contains($0) }), remark > text.startIndex {
            text = text[..<remark]
        }
        let halves = text.split(separator: ",")
        var words = (halves.first ?? "").split(whereSeparator: \.isWhitespace)[...]
        if halves.count == 2 {
            let given = halves[1].split(whereSeparator: \.isWhitespace)
            if !given.allSatisfy({ isTitle($0) }) { words = (given + words)[...] }
        }
        if words.count == 1, let word = words.first, !word.contains("@") {
            let parts = word.split { $0 == "." || $0 == "_" }
            if (2...3).contains(parts.count) { words = parts[...] }
        }
        words = words.filter { !isTitle($0) }[...]
        var tokens = words.map { folded(String($0)) }.filter { !$0.isEmpty }
        // A middle initial tells too little to keep two spellings apart.
        if tokens.count > 2 {
            let middle = tokens.dropFirst().dropLast().filter { $0.count > 1 }
            tokens = [tokens[0]] + middle + [tokens[tokens.count - 1]]
        }
        return tokens
    }

    private static func isTitle(_ word: Substring) -> Bool {
        titles.contains(word.lowercased().filter(\.isLetter))
    }

    private static let titles: Set<String> = ["dr", "prof", "mr", "mrs", "ms", "jr", "sr", "phd"]

    /// Letters and digits alone, lower case, without accents, also those that no rule takes apart.
    static func folded(_ word: String) -> String {
        var word = word
        let plain = word.withUTF8 { $0.allSatisfy { $0 < 0x80 } }
        if plain { return word.lowercased().filter { $0.isLetter || $0.isNumber } }
        let folded = word.folding(
            options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive],
            locale: nil
        ).lowercased()
        var letters = ""
        for letter in folded where letter.isLetter || letter.isNumber {
            letters += special[letter] ?? String(letter)
        }
        return letters
    }

    private static let special: [Character: String] = [
        "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe",
        "þ": "th", "ħ": "h", "ŧ": "t",
    ]
}

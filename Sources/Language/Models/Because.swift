/// Names the words that carried an answer.
struct Because {
    private let model: TextModel

    init(_ model: TextModel) { self.model = model }

    /// Up to three words, most telling first: those that speak for a label, and not as much for others.
    func words(of tokens: Tokens, for label: Int, among others: [Int]) -> [String] {
        var found: [(weight: Float, token: Token)] = []
        for token in tokens.list where tells(token, tokens) {
            guard let weights = model.contribution(ofWord: Features.wordHash(token)) else {
                continue
            }
            let first = weights.startIndex
            let rivals =
                others.isEmpty
                ? 0 : others.reduce(0) { $0 + Int(weights[first + $1]) } / others.count
            let weight = Int(weights[first + label]) - rivals
            if weight > 0 { found.append((Float(weight), token)) }
        }
        var words: [String] = []
        for each in found.sorted(by: { $0.weight > $1.weight }) where words.count < 3 {
            let word = tokens.text(of: each.token)
            if !words.contains(word) { words.append(word) }
        }
        return words
    }

    /// Commas and the like carry weight for the model, but say nothing to people.
    private func tells(_ token: Token, _ tokens: Tokens) -> Bool {
        guard token.kind == .mark else { return true }
        let sign = tokens.bytes[token.start]
        return sign == UInt8(ascii: "?") || sign == UInt8(ascii: "!")
    }
}

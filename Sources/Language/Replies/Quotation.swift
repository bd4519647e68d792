/// The words that a message quotes at its start, after ">".
struct Quotation {
    private let words: [UInt32]

    init?(_ text: String, names: SpeakerNames) {
        guard let mark = [">", "&gt;"].first(where: text.hasPrefix) else { return nil }
        let quoted = text.dropFirst(mark.count).prefix { !$0.isNewline }
        let line = ChatLine(id: "", speaker: -1, rank: 0, minute: nil)
        LineScanner(names: names, rarity: .unknown).scan(String(quoted), into: line)
        guard line.words.count > 2 else { return nil }
        words = line.words
    }

    /// The latest message before the line that has all quoted words.
    func source(_ line: ChatLine, _ place: ChatPlace) -> ChatLine? {
        let oldest = max(0, Int(line.rank) - ChatPlace.kept + 1)
        for rank in stride(from: Int(line.rank) - 1, through: oldest, by: -1) {
            let other = place[rank]
            if words.allSatisfy(other.words.contains) { return other }
        }
        return nil
    }
}

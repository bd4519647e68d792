/// Why a message is thought to answer another, in words.
struct ReplyReason {
    let message: Message
    let line: ChatLine
    let parent: ChatLine
    let place: ChatPlace

    /// The two strongest reasons among the features of the pair.
    func sentence(_ features: ArraySlice<Feature>) -> String {
        let found = Set(features.map(\.index))
        func holds(_ feature: PairFeature) -> Bool { found.contains(feature.rawValue) }
        var reasons: [String] = []
        let name = place.called[Int(parent.speaker)]
        if holds(.addressesThem) {
            reasons.append("speaks to \(name) by name")
        } else if holds(.mentionsThem) {
            reasons.append("names \(name)")
        }
        if holds(.sameSpeaker) { reasons.append("goes on from their own message") }
        if holds(.theyAddressMe) { reasons.append("\(name) had spoken to them by name") }
        if holds(.answeredMe) { reasons.append("\(name) had answered them") }
        if holds(.overlap), let shared = sharedWords { reasons.append("shares \(shared)") }
        if holds(.asksAndNotMe) { reasons.append("follows a question") }
        if holds(.mutualPartners) { reasons.append("the two were talking") }
        if reasons.isEmpty {
            let back = Int(line.rank - parent.rank)
            reasons.append(back == 1 ? "follows directly" : "fits best of the messages before it")
        }
        return reasons.prefix(2).joined(separator: "; ")
    }

    /// Up to three of the rarer words that both have.
    private var sharedWords: String? {
        var shared: [String] = []
        for (index, word) in line.words.enumerated() where line.rarity[index] > 2.5 {
            guard parent.words.contains(word) else { continue }
            let span = line.spans[index]
            let start = message.text.utf8.index(
                message.text.startIndex,
                offsetBy: Int(span.lowerBound)
            )
            let end = message.text.utf8.index(start, offsetBy: span.count)
            shared.append("“\(message.text[start..<end].lowercased())”")
            if shared.count == 3 { break }
        }
        return shared.isEmpty ? nil : shared.joined(separator: ", ")
    }
}

/// A word of thanks, wonder or greeting, which answers no question by itself.
enum Reaction {
    private static let words: Set<String> = [
        "thanks", "thank", "thx", "ty", "cheers", "ah", "aha", "oh", "wow", "nice", "great", "cool",
        "lol", "haha", "hah", "heh", "ugh", "ouch", "huh", "hi", "hello", "hey", "bye", "welcome",
        "sorry", "anytime", "np",
    ]

    private static let longest = 5

    /// Whether it says hardly more than that.
    static func isAll(of event: RelatedEvent) -> Bool {
        let words = event.said.words.filter { !Said.isMark($0) }
        guard let first = words.first else { return false }
        return words.count <= longest && Self.words.contains(first)
    }
}

import Language

/// A short talk, a message a line, written as "name: text"; a minute lies between two.
struct Talk {
    let messages: [Message]

    init(_ text: String, place: String? = nil) {
        messages = text.split(separator: "\n").enumerated().map { number, row in
            let parts = row.split(separator: " ", maxSplits: 1)
            return Message(
                id: "\(place ?? "")\(number)",
                text: parts.count > 1 ? String(parts[1]) : "",
                at: Double(number) * 60,
                author: String(parts[0].dropLast()),
                place: place
            )
        }
    }

    /// What each message is found to answer, by its place; nil where it starts a conversation.
    func parents(_ finder: ReplyFinder = ReplyFinder()) -> [String?] {
        messages.map { finder.find($0).links.first?.id }
    }
}

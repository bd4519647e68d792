extension AnsweredLog {
    /// The log with only some of its conversations, as a channel reads in which few talk at once.
    ///
    /// Without names, messages lose whom they speak to at their start.
    func quieter(keeping share: Float, names: Names, using random: inout SplitMix) -> AnsweredLog {
        let conversations = conversations
        var kept: [Int: Bool] = [:]
        var position: [Int: Int] = [:]
        var quiet = AnsweredLog(name: name, messages: [], answers: [:])
        for line in answers.keys.sorted() where !messages[line].isSystem {
            let conversation = conversations[line] ?? line
            let keep = kept[conversation] ?? (random.unit() < share)
            kept[conversation] = keep
            guard keep else { continue }
            position[line] = quiet.messages.count
            let known = (answers[line] ?? []).compactMap { position[$0] }
            if !known.isEmpty { quiet.answers[quiet.messages.count] = known }
            let message = messages[line]
            quiet.messages.append(names == .kept ? message : message.withoutAddress)
        }
        return quiet
    }

    /// Whether the names at the start of messages are left in.
    enum Names { case kept, leftOut }
}

extension Message {
    fileprivate var withoutAddress: Message {
        guard let space = text.firstIndex(of: " "), space > text.startIndex,
            ":,".contains(text[text.index(before: space)])
        else { return self }
        let rest = String(text[text.index(after: space)...])
        return Message(id: id, text: rest, at: at, author: author)
    }
}

/// Finds the words in blocks, which apps use in place of a message's own text.
struct SlackBlocks {
    let names: SlackNames

    /// The markup of each piece of text in a list of blocks, in reading order.
    func texts(_ blocks: [JSONValue]) throws -> [String] {
        try blocks.flatMap(texts(of:))
    }

    private func texts(of block: JSONValue) throws -> [String] {
        let type = try block.string("type") ?? ""
        guard type != "rich_text" else {
            return [try SlackRichText.markup(of: block)].filter { !$0.isEmpty }
        }
        var texts: [String] = []
        if let text = try text(in: block, "text") {
            texts.append(type == "markdown" ? SlackMarks.mrkdwn(ofMarkdown: text) : text)
        }
        if let text = try text(in: block, "title") { texts.append(text) }
        if let text = try block.string("alt_text"), type == "image" { texts.append(text) }
        texts += try block.objects("fields").compactMap { try $0.string("text") }
        for element in try parts(of: block) {
            if let text = try text(in: element, "text") { texts.append(text) }
        }
        return texts
    }

    private func parts(of block: JSONValue) throws -> [JSONValue] {
        guard let value = block["elements"], value.isArray else { return [] }
        return value.elements.filter(\.isObject)
    }

    /// A text is a string or an object that holds one.
    private func text(in value: JSONValue, _ key: StaticString) throws -> String? {
        guard let text = value[key] else { return nil }
        if text.isObject { return try text.string("text") }
        return text.string
    }
}

/// Finds the words in blocks, which apps use in place of a message's own text.
struct SlackBlocks {
    let names: SlackNames

    /// The markup of each piece of text in a list of blocks, in reading order.
    func texts(_ blocks: [JSONValue]) throws -> [String] {
        try blocks.flatMap(texts(of:))
    }

    private func texts(of block: JSONValue) throws -> [String] {
        let type = try block.string("type") ?? ""
        guard type != "rich_text" else { return [try richText(block)].filter { !$0.isEmpty } }
        var texts: [String] = []
        if let text = try text(in: block, "text") { texts.append(text) }
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

    private func richText(_ block: JSONValue) throws -> String {
        try parts(of: block).map { section in
            let type = try section.string("type") ?? ""
            switch type {
            case "rich_text_list":
                let items = try parts(of: section).map { "• " + (try inline($0)) }
                return items.joined(separator: "\n") + "\n"
            case "rich_text_preformatted":
                return "```" + (try inline(section)) + "```"
            case "rich_text_quote":
                return try inline(section).split(separator: "\n", omittingEmptySubsequences: false)
                    .map { "&gt; " + $0 }.joined(separator: "\n") + "\n"
            default:
                return try inline(section)
            }
        }.joined()
    }

    private func inline(_ section: JSONValue) throws -> String {
        try parts(of: section).map { element in
            switch try element.string("type") ?? "" {
            case "text": return styled(Self.entities(try element.string("text") ?? ""), element)
            case "emoji": return ":\(try element.string("name") ?? ""):"
            case "user": return "<@\(try element.string("user_id") ?? "")>"
            case "channel": return "<#\(try element.string("channel_id") ?? "")>"
            case "usergroup": return "<!subteam^\(try element.string("usergroup_id") ?? "")>"
            case "broadcast": return "<!\(try element.string("range") ?? "channel")>"
            case "date": return try element.string("fallback") ?? ""
            case "link":
                let address = Self.entities(try element.string("url") ?? "")
                guard let label = try element.string("text") else { return "<\(address)>" }
                return "<\(address)|\(Self.entities(label))>"
            default: return try element.string("text") ?? ""
            }
        }.joined()
    }

    private func styled(_ text: String, _ element: JSONValue) -> String {
        guard let style = element["style"], style.isObject else { return text }
        if style["code"]?.bool == true { return "`\(text)`" }
        if style["bold"]?.bool == true { return "*\(text)*" }
        if style["italic"]?.bool == true { return "_\(text)_" }
        if style["strike"]?.bool == true { return "~\(text)~" }
        return text
    }

    private static func entities(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;")
    }
}

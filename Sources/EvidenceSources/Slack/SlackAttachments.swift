/// Finds the words in attachments, the older way of apps to say more than a text.
struct SlackAttachments {
    let names: SlackNames

    /// The markup of each attachment, its parts one a line.
    func texts(_ attachments: [JSONValue]) throws -> [String] {
        try attachments.map { attachment in
            var lines: [String] = []
            if let pretext = try attachment.string("pretext") { lines.append(pretext) }
            if let author = try attachment.string("author_name") { lines.append(author) }
            if let title = try attachment.string("title") {
                let address = try attachment.string("title_link")
                lines.append(address.map { "<\($0)|\(title)>" } ?? SlackMarks.marked(title, "*"))
            }
            if let text = try attachment.string("text") { lines.append(text) }
            for field in try attachment.objects("fields") {
                let title = try field.string("title") ?? ""
                let value = Self.text(field["value"])
                lines.append(title.isEmpty ? value : SlackMarks.marked(title, "*") + ": \(value)")
            }
            lines += try SlackBlocks(names: names).texts(attachment.objects("blocks"))
            lines += try messageBlocks(attachment)
            if let footer = try attachment.string("footer") { lines.append(footer) }
            lines = lines.filter { !$0.isEmpty }
            if lines.isEmpty, let fallback = try attachment.string("fallback") { return fallback }
            return lines.joined(separator: "\n")
        }.filter { !$0.isEmpty }
    }

    /// A message that is shown inside another one.
    private func messageBlocks(_ attachment: JSONValue) throws -> [String] {
        guard let inner = attachment["message_blocks"], inner.isArray else { return [] }
        return try inner.elements.filter(\.isObject).flatMap { element -> [String] in
            guard let message = element["message"], message.isObject else { return [] }
            return try SlackBlocks(names: names).texts(message.objects("blocks"))
        }
    }

    /// Some apps send a number where a text is meant.
    private static func text(_ value: JSONValue?) -> String {
        guard let value else { return "" }
        if let string = value.string { return string }
        if let integer = value.integer { return String(integer) }
        return value.bool.map { $0 ? "true" : "false" } ?? ""
    }
}

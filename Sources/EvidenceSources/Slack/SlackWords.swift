/// All that a message says, wherever in the record it stands, as plain text and as safe HTML.
struct SlackWords {
    let text: String
    /// Nil where the text says it all.
    let html: String?

    init(_ message: JSONValue, names: SlackNames) throws {
        let own = try message.string("text") ?? ""
        let attachments = try SlackAttachments(names: names).texts(message.objects("attachments"))
        var main = own
        let blocks = try message.objects("blocks")
        if own.isEmpty || !blocks.allSatisfy({ $0["type"]?.string == "rich_text" }) {
            let found = try SlackBlocks(names: names).texts(blocks)
            let known = Self.letters(own)
            let news = found.filter { !known.contains(Self.letters($0)) }
            main = ([own] + news).filter { !$0.isEmpty }.joined(separator: "\n")
        }
        if let comment = try message.object("comment"), main.isEmpty {
            main = try comment.string("comment") ?? ""
        }
        self.init(main: main, attachments: attachments, names: names)
    }

    private init(main: String, attachments: [String], names: SlackNames) {
        // Markup covers the quotations too: their lines begin with `&gt;`.
        guard hasMarkup(main) || !attachments.isEmpty else {
            text = main
            html = nil
            return
        }
        let body = Mrkdwn(main, names: names)
        let extra = attachments.map { Mrkdwn($0, names: names) }
        text = ([body] + extra).map(\.plainText).filter { !$0.isEmpty }.joined(separator: "\n")
        let quoted = extra.map { "<div class=\"attachment\">\($0.html)</div>" }
        html = body.html + quoted.joined()
    }

    /// Apps often repeat their blocks in the text, with other markup around the same letters.
    private static func letters(_ text: String) -> String {
        String(decoding: text.utf8.filter { isLetter($0) }, as: UTF8.self)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
            || (0x61...0x7A).contains(byte) || byte >= 0x80
    }
}

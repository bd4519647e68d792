import Markup

extension Mrkdwn {
    /// Safe HTML: every text escaped, a few tags, links that lead to the web, mail or a telephone.
    var html: String {
        Self.html(pieces)
    }

    private static func html(_ pieces: [Piece]) -> String {
        var html = ""
        for piece in pieces {
            switch piece {
            case .text(let text): html += HTMLText.escaped(text)
            case .emphasis("*", let inner): html += "<strong>\(self.html(inner))</strong>"
            case .emphasis("~", let inner): html += "<del>\(self.html(inner))</del>"
            case .emphasis(_, let inner): html += "<em>\(self.html(inner))</em>"
            case .code(let text): html += "<code>\(HTMLText.escaped(text))</code>"
            case .block(let text): html += "<pre><code>\(HTMLText.escaped(text))</code></pre>"
            case .quote(let inner): html += "<blockquote>\(self.html(inner))</blockquote>"
            case .link(let address, let label):
                html += "<a href=\"\(HTMLText.escaped(address))\" rel=\"noreferrer nofollow\">"
                html += "\(self.html(label))</a>"
            case .mention(let name):
                html += "<span class=\"mention\">\(HTMLText.escaped(name))</span>"
            case .emoji(let name): html += HTMLText.escaped(Emoji.shown(name))
            case .newLine: html += "<br>"
            }
        }
        return html
    }
}

extension Mrkdwn {
    /// What a person would read, for search and for reading aloud.
    var plainText: String {
        Self.plain(pieces)
    }

    private static func plain(_ pieces: [Piece]) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text), .code(let text), .mention(let text): text
            case .block(let text): text
            case .emphasis(_, let inner): plain(inner)
            case .quote(let inner): plain(inner) + "\n"
            case .link(let address, let label):
                plain(label) == address || "mailto:" + plain(label) == address
                    ? plain(label) : "\(plain(label)) (\(address))"
            case .emoji(let name): Emoji.shown(name)
            case .newLine: "\n"
            }
        }.joined()
    }
}

/// Slack's own markup, cut into pieces that can be told as safe HTML or as plain text.
struct Mrkdwn {
    indirect enum Piece: Equatable {
        case text(String)
        case emphasis(Character, [Piece])
        case code(String)
        case block(String)
        case quote([Piece])
        case link(address: String, label: [Piece])
        case mention(String)
        case emoji(name: String)
        case newLine
    }

    let pieces: [Piece]

    init(_ text: String, names: SlackNames) {
        var parser = MrkdwnParser(Array(text.utf8), names: names)
        pieces = parser.pieces()
    }
}

/// Whether a text has anything in it that is more than text.
func hasMarkup(_ text: String) -> Bool {
    text.utf8.contains { byte in
        switch byte {
        case UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "_"),
            UInt8(ascii: "~"), UInt8(ascii: "`"), UInt8(ascii: ":"):
            true
        default: false
        }
    }
}

/// Ids of people that a document mentions, whose names have to be known to tell its words.
enum SlackMentions {
    private static let mark = ByteSearch("<@")

    static func ids(in bytes: [UInt8]) -> [String] {
        var found: Set<String> = []
        var index = 0
        while let at = mark.first(in: bytes, from: index) {
            let id = bytes[(at + 2)...].prefix(24).prefix {
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0)
            }
            if id.count > 5, id.first == UInt8(ascii: "U") || id.first == UInt8(ascii: "W") {
                found.insert(String(decoding: id, as: UTF8.self))
            }
            index = at + 2
        }
        return found.sorted()
    }
}

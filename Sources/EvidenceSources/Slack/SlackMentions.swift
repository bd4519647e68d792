/// Ids of people that a document mentions, whose names have to be known to tell its words.
enum SlackMentions {
    static func ids(in bytes: [UInt8]) -> [String] {
        var found: Set<String> = []
        var index = bytes.startIndex
        while let at = bytes[index...].firstIndex(of: UInt8(ascii: "@")) {
            let id = bytes[(at + 1)...].prefix(24).prefix {
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0)
            }
            if id.count > 5, id.first == UInt8(ascii: "U") || id.first == UInt8(ascii: "W") {
                found.insert(String(decoding: id, as: UTF8.self))
            }
            index = at + 1
        }
        return found.sorted()
    }
}

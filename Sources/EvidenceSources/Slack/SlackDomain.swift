/// The workspace's address, which exports only give away in the links of files.
enum SlackDomain {
    private static let host = ByteSearch(".slack.com")
    private static let paths = ["/files", "/archives", "\\/files", "\\/archives"].map {
        Array($0.utf8)
    }
    private static let scheme = ["https://", "https:\\/\\/"].map { Array($0.utf8) }
    private static let others: Set<String> = ["files", "app", "api", "slack"]

    /// The name in the first link such as `https://NAME.slack.com/archives/…`.
    static func find(in bytes: [UInt8]) -> String? {
        var start = 0
        while let dot = host.first(in: bytes, from: start) {
            start = dot + 10
            let rest = bytes[start...]
            guard paths.contains(where: { rest.starts(with: $0) }) else { continue }
            let name = bytes[..<dot].reversed().prefix(64).prefix(while: isNameByte)
            let before = bytes[..<(dot - name.count)]
            guard !name.isEmpty, name.last != UInt8(ascii: "-"),
                scheme.contains(where: { before.suffix($0.count).elementsEqual($0) })
            else { continue }
            let domain = String(decoding: name.reversed(), as: UTF8.self)
            if !others.contains(domain) { return domain }
        }
        return nil
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "-")
    }
}

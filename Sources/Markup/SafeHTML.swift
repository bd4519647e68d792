/// Checks HTML that was made from a source's markup against the few tags that it may have.
package enum SafeHTML {
    /// The HTML, if each tag is of the list, closed in order, and no link may not be followed.
    package static func safe(_ html: String?) -> String? {
        html.flatMap { isSafe($0) ? $0 : nil }
    }

    package static func isSafe(_ html: String) -> Bool {
        var html = html
        return html.withUTF8 { bytes in
            var open: [String] = []
            var at = 0
            while let start = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
                guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else {
                    return false
                }
                let tag = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
                if tag.hasPrefix("/") {
                    guard open.popLast() == String(tag.dropFirst()) else { return false }
                } else {
                    guard let name = name(ofSafe: tag) else { return false }
                    if name != "br" { open.append(name) }
                }
                at = end + 1
            }
            return open.isEmpty
        }
    }

    private static let bare: Set<String> = [
        "strong", "em", "del", "code", "pre", "blockquote", "br",
    ]
    private static let link = (start: "a href=\"", end: "\" rel=\"noreferrer nofollow\"")

    /// The name of a tag that may stand there, with the attributes that it may have.
    private static func name(ofSafe tag: String) -> String? {
        if bare.contains(tag) { return tag }
        if tag == "span class=\"mention\"" { return "span" }
        if tag == "div class=\"attachment\"" { return "div" }
        guard tag.hasPrefix(link.start), tag.hasSuffix(link.end),
            tag.utf8.count > link.start.utf8.count + link.end.utf8.count
        else { return nil }
        let address = tag.dropFirst(link.start.count).dropLast(link.end.count)
        guard !address.contains("\""), SafeAddress.isSafe(String(address)) else { return nil }
        return "a"
    }
}

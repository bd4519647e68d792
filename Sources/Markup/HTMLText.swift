/// Plain text and links as HTML.
package enum HTMLText {
    /// Text as it may stand between tags or in a quoted attribute.
    package static func escaped(_ text: String) -> String {
        // A page has thousands of short texts, and most have nothing to escape.
        let isMarked = text.utf8.contains { byte in
            byte == 38 || byte == 60 || byte == 62 || byte == 34 || byte == 39
        }
        guard isMarked else { return text }
        var escaped: [UInt8] = []
        escaped.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            switch byte {
            case 38: escaped += "&amp;".utf8
            case 60: escaped += "&lt;".utf8
            case 62: escaped += "&gt;".utf8
            case 34: escaped += "&quot;".utf8
            case 39: escaped += "&#39;".utf8
            default: escaped.append(byte)
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    /// Words that lead to an address, or the words alone where the address may not be followed.
    package static func link(_ words: String, to address: String?) -> String {
        guard let address, SafeAddress.isSafeHere(address) else { return escaped(words) }
        let rule = SafeAddress.isSafe(address) ? " rel=\"noreferrer nofollow\"" : ""
        return "<a href=\"\(escaped(address))\"\(rule)>\(escaped(words))</a>"
    }
}

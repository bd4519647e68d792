/// Reads HTML as a browser would, to find what runs, what fetches, and what leads astray.
///
/// It knows nothing of the rules by which the HTML was made.
package struct OutsideReach {
    package private(set) var problems: [String] = []
    private let isFile: Bool

    /// A file may fetch nothing at all, a page only what is the site's own.
    package init(of html: String, isFile: Bool) {
        self.isFile = isFile
        for part in html.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
            guard let first = part.first, first.isLetter else { continue }
            look(at: String(part.prefix { $0 != ">" }))
        }
    }

    private mutating func look(at tag: String) {
        let name = tag.prefix { $0.isLetter || $0.isNumber }.lowercased()
        let attributes = Self.attributes(of: String(tag.dropFirst(name.count)))
        if ["iframe", "object", "embed", "base", "applet"].contains(name)
            || isFile && ["script", "link", "form", "img"].contains(name)
            || name == "script" && attributes["src"] == nil
            || name == "meta" && attributes["http-equiv"]?.lowercased() == "refresh"
        {
            problems.append("<\(tag)>")
        }
        for (attribute, value) in attributes {
            let address = Self.asFollowed(value)
            let isFine =
                switch attribute {
                case "href" where name != "link" && name != "use": Self.leadsSafely(address)
                case "src", "srcset", "href", "action", "formaction", "poster", "data",
                    "background", "xlink:href", "ping":
                    address.hasPrefix("#") || !isFile && Self.isOwn(address)
                case "style": !address.contains("url(") && !address.contains("expression(")
                default: !attribute.hasPrefix("on")
                }
            if !isFine { problems.append("<\(tag)>") }
        }
    }

    private static func leadsSafely(_ address: String) -> Bool {
        isOwn(address) || address.hasPrefix("#") || address.isEmpty || address.hasPrefix("?")
            || ["http://", "https://", "mailto:", "tel:"].contains { address.hasPrefix($0) }
    }

    private static func isOwn(_ address: String) -> Bool {
        address.hasPrefix("/") && !address.hasPrefix("//") && !address.hasPrefix("/\\")
    }

    /// Browsers leave out tabs, line ends and what is before the scheme.
    private static func asFollowed(_ value: String) -> String {
        var text = value
        for (name, sign) in [
            ("&colon;", ":"), ("&Tab;", ""), ("&NewLine;", ""), ("&#106;", "j"), ("&lt;", "<"),
            ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
        ] {
            text = text.replacing(name, with: sign)
        }
        return String(text.unicodeScalars.filter { $0.value > 0x20 && $0 != "\u{200B}" })
            .lowercased()
    }

    private static func attributes(of text: String) -> [String: String] {
        var attributes: [String: String] = [:]
        var rest = text[...]
        while true {
            rest = rest.drop { $0.isWhitespace || $0 == "/" }
            guard !rest.isEmpty else { return attributes }
            let name = rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != "/" }.lowercased()
            rest = rest.dropFirst(max(name.count, 1))
            guard rest.first == "=" else {
                attributes[name] = attributes[name] ?? ""
                continue
            }
            rest = rest.dropFirst()
            let quote = rest.first.flatMap { $0 == "\"" || $0 == "'" ? $0 : nil }
            if quote != nil { rest = rest.dropFirst() }
            let value = rest.prefix { quote == nil ? !$0.isWhitespace : $0 != quote }
            attributes[name] = String(value)
            rest = rest.dropFirst(value.count + (quote == nil ? 0 : 1))
        }
    }
}

/// The rule for links: which addresses may stand in a page or a file, wherever they come from.
package enum SafeAddress {
    /// Leads to the web, to mail, or to a telephone, and hides nothing.
    package static func isSafe(_ address: String) -> Bool {
        guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")), isVisible(address)
        else { return false }
        let rest = address[address.index(after: colon)...]
        switch address[..<colon].lowercased() {
        case "http", "https":
            guard rest.hasPrefix("//"), let host = rest.dropFirst(2).first else { return false }
            return !"/\\?#@:".contains(host)
        case "mailto", "tel": return !rest.isEmpty
        default: return false
        }
    }

    /// The address, if it is one that may be followed.
    package static func safe(_ address: String?) -> String? {
        address.flatMap { isSafe($0) ? $0 : nil }
    }

    /// Also what leads to a page of our own: a path or a part of the same page.
    package static func isSafeHere(_ address: String) -> Bool {
        if isSafe(address) { return true }
        guard isVisible(address), !address.contains("\\") else { return false }
        return address.hasPrefix("#") || address.hasPrefix("/") && !address.hasPrefix("//")
    }

    /// Browsers leave out or fold what can't be seen, so that an address isn't what it looks like.
    private static func isVisible(_ address: String) -> Bool {
        if address.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) { return true }
        return address.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator,
                .privateUse, .surrogate, .unassigned:
                false
            default: true
            }
        }
    }
}

/// Addresses that may stand in a page as links.
enum SafeAddress {
    static func isSafe(_ address: String) -> Bool {
        guard let colon = address.firstIndex(of: ":") else { return false }
        let scheme = address[..<colon].lowercased()
        return ["http", "https", "mailto", "tel"].contains(scheme)
            && !address.contains { $0.isWhitespace || $0.isNewline }
    }

    /// The address, if it is one that may be followed.
    static func safe(_ address: String?) -> String? {
        address.flatMap { isSafe($0) ? $0 : nil }
    }
}

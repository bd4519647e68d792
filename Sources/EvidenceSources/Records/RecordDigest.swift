import Crypto

/// A short name for a record that has none of its own.
enum RecordDigest {
    /// 24 hexadecimal digits of its SHA-256.
    static func hex(of text: String) -> String {
        SHA256.hash(data: Array(text.utf8)).prefix(12)
            .map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
            .joined()
    }
}

import Crypto
import Foundation

/// Compares what a tool signed with what its secret gives, in a time that tells nothing.
enum Signature {
    /// `hex` is the hexadecimal HMAC-SHA256 of the bytes.
    static func isValid(_ hex: String, of bytes: [UInt8], secret: String) -> Bool {
        guard let code = [UInt8](hexadecimal: hex), !secret.isEmpty else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(
            code,
            authenticating: bytes,
            using: SymmetricKey(data: Array(secret.utf8))
        )
    }

    /// Whether two secrets are the same.
    static func isSame(_ told: String, _ secret: String) -> Bool {
        let key = SymmetricKey(size: .bits256)
        let code = HMAC<SHA256>.authenticationCode(for: Array(told.utf8), using: key)
        return HMAC<SHA256>.isValidAuthenticationCode(
            Array(code),
            authenticating: Array(secret.utf8),
            using: key
        )
    }
}

extension [UInt8] {
    /// Nil where the text is not pairs of hexadecimal digits.
    init?(hexadecimal text: String) {
        let digits = text.utf8.map { Character(UnicodeScalar($0)).hexDigitValue }
        guard digits.count.isMultiple(of: 2) else { return nil }
        self = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digits[index], let low = digits[index + 1] else { return nil }
            append(UInt8(high << 4 | low))
        }
    }
}

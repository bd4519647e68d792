import Crypto
import Evidence
import Foundation

/// Seals the secrets of connections, so that the database alone opens none of them.
package struct SealingKey: Sendable {
    private let key: SymmetricKey
    /// Tells keys apart without telling anything of them.
    package let name: String

    static let size = 32

    init?(bytes: some Collection<UInt8>) {
        guard bytes.count == Self.size else { return nil }
        key = SymmetricKey(data: Array(bytes))
        let code = HMAC<SHA256>.authenticationCode(for: Array("name of the key".utf8), using: key)
        name = code.prefix(4).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// Nil where the text is not 32 bytes in Base64.
    init?(text: String) {
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard let bytes = Foundation.Data(base64Encoded: trimmed) else { return nil }
        self.init(bytes: bytes)
    }

    /// 32 random bytes in Base64.
    static func randomText() -> String {
        SymmetricKey(size: .bits256).withUnsafeBytes { Foundation.Data($0) }.base64EncodedString()
    }

    /// Bound to the connection: the secrets of one can't be put into another.
    func seal(_ secrets: [String: String], of id: LiveConnection.ID) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let box = try ChaChaPoly.seal(
            encoder.encode(secrets),
            using: key,
            authenticating: Array(id.rawValue.utf8)
        )
        return "\(name).\(box.combined.base64EncodedString())"
    }

    /// Refuses what was sealed with another key, for another connection, or changed since.
    func open(_ sealed: String, of id: LiveConnection.ID) throws -> [String: String] {
        let parts = sealed.split(separator: ".", maxSplits: 1)
        guard parts.count == 2, let bytes = Foundation.Data(base64Encoded: String(parts[1])) else {
            throw Refusal(.conflict, "The secrets of this connection are damaged.")
        }
        guard parts[0] == name else {
            throw Refusal(
                .conflict,
                "Its secrets were sealed with key \(parts[0]), and the key here is \(name)."
            )
        }
        do {
            let box = try ChaChaPoly.SealedBox(combined: bytes)
            let plain = try ChaChaPoly.open(
                box,
                using: key,
                authenticating: Array(id.rawValue.utf8)
            )
            return try JSONDecoder().decode([String: String].self, from: plain)
        } catch {
            throw Refusal(.conflict, "The secrets of this connection are damaged.")
        }
    }
}

import Foundation

extension Delivery {
    /// Whether a header holds the secret, for tools that sign nothing.
    ///
    /// Read are `Authorization` as a bearer or the password of a basic one, and `X-Debrief-Secret`.
    func tells(_ secret: String) -> Bool {
        told.contains { Signature.isSame($0, secret) }
    }

    private var told: [String] {
        var told: [String] = []
        if let plain = headers["x-debrief-secret"] { told.append(plain) }
        guard let parts = headers["authorization"]?.split(separator: " ", maxSplits: 1),
            parts.count == 2
        else { return told }
        switch parts[0].lowercased() {
        case "bearer", "token", "genie":
            told.append(String(parts[1]))
        case "basic":
            guard let bytes = Foundation.Data(base64Encoded: String(parts[1])) else { return told }
            let pair = String(decoding: bytes, as: UTF8.self)
            told.append(String(pair.drop { $0 != ":" }.dropFirst()))
        default:
            break
        }
        return told
    }
}

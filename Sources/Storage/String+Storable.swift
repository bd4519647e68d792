import Foundation

extension String {
    /// Gives the UTF-8 that both engines can store: PostgreSQL has no U+0000, so U+FFFD replaces it.
    package mutating func withStorableUTF8(_ use: (UnsafeBufferPointer<UInt8>) -> Void) {
        withUTF8 { bytes in
            guard let start = bytes.baseAddress, memchr(start, 0, bytes.count) != nil else {
                use(bytes)
                return
            }
            let replacement = Array("\u{FFFD}".utf8)
            Array(bytes.lazy.flatMap { $0 == 0 ? replacement : [$0] }).withUnsafeBufferPointer(use)
        }
    }
}

import Foundation

/// Finds a short text in the bytes of a file without making a string of them.
struct ByteSearch {
    private let pattern: [UInt8]
    /// How far the search may move on by the byte under the pattern's end.
    private let skips: [Int]

    init(_ text: String) {
        pattern = Array(text.utf8)
        var skips = [Int](repeating: pattern.count, count: 256)
        for (index, byte) in pattern.dropLast().enumerated() {
            skips[Int(byte)] = pattern.count - 1 - index
        }
        self.skips = skips
    }

    /// The first position at or after a start; nil where there is none.
    func first(in bytes: [UInt8], from start: Int = 0) -> Int? {
        bytes.withUnsafeBufferPointer { text in
            skips.withUnsafeBufferPointer { skips in
                let last = pattern.count - 1
                var end = start + last
                while end < text.count {
                    let byte = text[end]
                    if byte == pattern[last],
                        text[(end - last)...end].elementsEqual(pattern)
                    {
                        return end - last
                    }
                    end += skips[Int(byte)]
                }
                return nil
            }
        }
    }
}

extension [UInt8] {
    /// Changes some bytes: flipped, cut off, taken out, doubled, swapped, or pushed in.
    func mutated(_ generator: inout SeededGenerator) -> [UInt8] {
        var bytes = self
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            guard !bytes.isEmpty else { return bytes }
            bytes.mutateOnce(&generator)
        }
        return bytes
    }

    private mutating func mutateOnce(_ generator: inout SeededGenerator) {
        let index = Int.random(in: indices, using: &generator)
        let end = Swift.min(count, index + Int.random(in: 1...64, using: &generator))
        switch Int.random(in: 0..<9, using: &generator) {
        case 0: self[index] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        case 1: self[index] = UInt8.random(in: 0...255, using: &generator)
        case 2: removeSubrange(index...)
        case 3: removeSubrange(index..<end)
        case 4: insert(contentsOf: self[index..<end], at: index)
        case 5: swapAt(index, Int.random(in: indices, using: &generator))
        case 6: replaceSubrange(index..<end, with: self[index..<end].reversed())
        case 7: mutateLines(&generator)
        default:
            let token = Self.tokens.randomElement(using: &generator) ?? ""
            insert(contentsOf: Array(token.utf8), at: index)
        }
    }

    private mutating func mutateLines(_ generator: inout SeededGenerator) {
        var lines = split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let first = Int.random(in: lines.indices, using: &generator)
        let second = Int.random(in: lines.indices, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: lines.swapAt(first, second)
        case 1: lines.insert(lines[first], at: second)
        default: lines.remove(at: first)
        }
        self = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    }

    private static let tokens = [
        "\"", "\\", "\\u0000", "\\ud800", "{", "}", "[", "]", ",", ":", "\r\n", "\n\n", "\u{0}",
        "\u{FEFF}", "null", "-", "1e999", ";", "\t", "-->", "99:99:99", "'", "=", "<", "|",
        String(repeating: "[", count: 5000), String(repeating: "{\"a\":", count: 2000),
        String(repeating: "9", count: 400), String(repeating: "&gt;", count: 3000),
        String(repeating: "<", count: 5000), String(repeating: "*a _b ", count: 1500),
    ]
}

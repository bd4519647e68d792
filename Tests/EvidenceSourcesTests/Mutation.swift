/// The same numbers every time.
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 29
    }
}

/// Spoils a document: bytes, numbers, members and their types.
struct Mutation {
    private var generator: Seeded

    init(seed: UInt64) {
        generator = Seeded(state: seed)
    }

    private static let values = [
        "null", "true", "0", "-1", "1e308", "-1e308", "9223372036854775807",
        "-9223372036854775808", "18446744073709551615", "0.1", "\"\"", "\"x\"", "[]", "{}",
        "[null]", "[[]]", "{\"id\": 1}", "\"2022-02-30T99:99:99Z\"", "\"\\ud83d\"", "1e-320",
        "\"99999999999999999999\"", "\"-5\"", "\"nan\"", "\"::\"", "\"https://\"", "\"/repos/\"",
    ]

    mutating func spoiled(_ text: String) -> [UInt8] {
        var bytes = Array(text.utf8)
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: flip(&bytes)
            case 1: cut(&bytes)
            default: replaceValue(&bytes)
            }
        }
        return bytes
    }

    private mutating func flip(_ bytes: inout [UInt8]) {
        guard !bytes.isEmpty else { return }
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[index] = UInt8.random(in: 0...255, using: &generator)
    }

    private mutating func cut(_ bytes: inout [UInt8]) {
        guard bytes.count > 2 else { return }
        let start = Int.random(in: 0..<bytes.count, using: &generator)
        let end = min(bytes.count, start + Int.random(in: 1...20, using: &generator))
        bytes.removeSubrange(start..<end)
    }

    /// Puts another value after one of the colons.
    private mutating func replaceValue(_ bytes: inout [UInt8]) {
        let colons = bytes.indices.filter { index in
            bytes[index] == UInt8(ascii: ":") && index > 0 && bytes[index - 1] == UInt8(ascii: "\"")
        }
        guard let colon = colons.randomElement(using: &generator),
            let value = Self.values.randomElement(using: &generator)
        else { return }
        var depth = 0
        var isInText = false
        var end = colon + 1
        while end < bytes.count {
            let byte = bytes[end]
            if byte == UInt8(ascii: "\""), bytes[end - 1] != UInt8(ascii: "\\") {
                isInText.toggle()
            }
            if !isInText {
                if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") { depth += 1 }
                if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") { depth -= 1 }
                if depth < 0 || (depth == 0 && byte == UInt8(ascii: ",")) { break }
            }
            end += 1
        }
        bytes.replaceSubrange((colon + 1)..<end, with: Array(value.utf8))
    }
}

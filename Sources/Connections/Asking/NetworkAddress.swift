/// The number of a machine in a network, as its bytes.
struct NetworkAddress: Hashable, Sendable {
    enum Place: Sendable {
        case open
        /// This machine, or one of a network that has no addresses of its own in the world.
        case own
        /// Of a link alone, where clouds tell machines their secrets; of many machines, or of none.
        case never
    }

    /// Four or sixteen.
    let bytes: [UInt8]

    var place: Place {
        bytes.count == 4 ? Self.place(four: bytes) : Self.place(sixteen: bytes)
    }

    private static func place(four bytes: [UInt8]) -> Place {
        switch (bytes[0], bytes[1]) {
        case (169, 254), (224..., _): .never
        case (0, _): bytes == [0, 0, 0, 0] ? .own : .never
        case (10, _), (127, _), (172, 16...31), (192, 168), (100, 64...127), (198, 18...19): .own
        case (192, 0) where bytes[2] == 0: .own
        default: .open
        }
    }

    private static func place(sixteen bytes: [UInt8]) -> Place {
        let start = Array(bytes.prefix(12))
        let isMapped = start == Array(repeating: 0, count: 10) + [0xFF, 0xFF]
        let isTranslated = start == [0, 0x64, 0xFF, 0x9B] + Array(repeating: 0, count: 8)
        if isMapped || isTranslated { return place(four: Array(bytes.suffix(4))) }
        if start.allSatisfy({ $0 == 0 }) { return .own }
        switch (bytes[0], bytes[1]) {
        case (0xFC...0xFD, _): return .own
        case (0xFE, 0x80...), (0xFF, _): return .never
        default: return .open
        }
    }
}

/// The number of a machine in a network, as its bytes.
struct NetworkAddress: Hashable, Sendable {
    /// From what may be asked to what never is.
    enum Place: Int, Comparable, Sendable {
        case open
        /// This machine, or one of a network that has no addresses of its own in the world.
        case own
        /// Of a link alone, where clouds tell machines their secrets; of many machines, or of none.
        case never

        static func < (left: Place, right: Place) -> Bool { left.rawValue < right.rawValue }
    }

    /// Four or sixteen.
    let bytes: [UInt8]

    /// The strictest of the address itself and of each that it carries within.
    var place: Place {
        guard bytes.count != 4 else { return Self.place(four: bytes) }
        return embedded.map(\.place).reduce(placeOfSixteen) { max($0, $1) }
    }

    private static func place(four bytes: [UInt8]) -> Place {
        switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
        case (169, 254, _, _), (224..., _, _, _): .never
        case (0, 0, 0, 0): .own
        case (0, _, _, _): .never
        // Where three clouds tell a machine its secrets, though not on its link.
        case (100, 100, 100, 200), (192, 0, 0, 192), (168, 63, 129, 16): .never
        // For documents, and the former relays of 6to4.
        case (192, 0, 2, _), (198, 51, 100, _), (203, 0, 113, _), (192, 88, 99, _): .never
        case (10, _, _, _), (127, _, _, _), (172, 16...31, _, _), (192, 168, _, _): .own
        case (100, 64...127, _, _), (198, 18...19, _, _), (192, 0, 0, _): .own
        default: .open
        }
    }

    /// Open is only what is given to networks of the world (2000::/3), or stands for IPv4.
    private var placeOfSixteen: Place {
        if starts(with: Self.mapped) || starts(with: Self.wellKnownNAT64) { return .open }
        if bytes.prefix(8).allSatisfy({ $0 == 0 }) { return .own }
        if starts(with: Self.localNAT64) { return .own }
        if bytes == Self.cloudSecrets { return .never }
        switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
        case (0xFC...0xFD, _, _, _): return .own
        // For protocols such as Teredo, and for documents.
        case (0x20, 0x01, 0...1, _), (0x20, 0x01, 0x0D, 0xB8): return .never
        case (0x3F, 0xFF, 0...0x0F, _): return .never
        case (0x20...0x3F, _, _, _): return .open
        default: return .never
        }
    }

    /// Where a cloud tells a machine its secrets: fd00:ec2::254.
    private static let cloudSecrets: [UInt8] =
        [0xFD, 0, 0x0E, 0xC2] + Array(repeating: 0, count: 10) + [0x02, 0x54]
}

/// IPv6 addresses that carry an IPv4 address, to which a tunnel or translator passes on.
extension NetworkAddress {
    /// Each IPv4 address that an IPv6 address may stand for.
    var embedded: [NetworkAddress] {
        guard bytes.count == 16 else { return [] }
        let mask: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF]
        var found: [[UInt8]] = []
        if isCompatible || starts(with: Self.mapped) || starts(with: Self.translated) {
            found.append(four(12))
        }
        if starts(with: Self.wellKnownNAT64) { found.append(four(12)) }
        if starts(with: Self.localNAT64) {
            // Its operator chooses how long the prefix is; byte 8 is always left out.
            found += [[6, 7, 9, 10], [7, 9, 10, 11], [9, 10, 11, 12], [12, 13, 14, 15]]
                .map { places in places.map { bytes[$0] } }
        }
        if starts(with: Self.sixToFour) { found.append(four(2)) }
        if starts(with: Self.teredo) {
            found += [four(4), zip(four(12), mask).map { $0 ^ $1 }]
        }
        if bytes[8] & 0xFC == 0, Array(bytes[9..<12]) == [0, 0x5E, 0xFE] { found.append(four(12)) }
        return found.map(NetworkAddress.init)
    }

    static let mapped: [UInt8] = Array(repeating: 0, count: 10) + [0xFF, 0xFF]
    static let translated: [UInt8] = Array(repeating: 0, count: 8) + [0xFF, 0xFF, 0, 0]
    static let wellKnownNAT64: [UInt8] = [0, 0x64, 0xFF, 0x9B] + Array(repeating: 0, count: 8)
    static let localNAT64: [UInt8] = [0, 0x64, 0xFF, 0x9B, 0, 1]
    static let sixToFour: [UInt8] = [0x20, 0x02]
    static let teredo: [UInt8] = [0x20, 0x01, 0, 0]

    func starts(with prefix: [UInt8]) -> Bool { bytes.starts(with: prefix) }

    /// `::a.b.c.d`, which the addresses of nothing and of this machine only look like.
    private var isCompatible: Bool {
        bytes.prefix(12).allSatisfy { $0 == 0 } && bytes[12...14] != [0, 0, 0]
    }

    private func four(_ start: Int) -> [UInt8] { Array(bytes[start..<start + 4]) }
}

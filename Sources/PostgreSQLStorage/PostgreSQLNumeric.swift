import Storage

/// PostgreSQL's decimal number: base 10,000 digits, of which the first stands for 10,000^weight.
///
/// A sum of whole numbers is one, as an integer on SQLite; with decimals it is a real there.
struct PostgreSQLNumeric {
    private let digits: [Int16]
    private let weight: Int
    private let sign: UInt16
    private let decimals: Int

    init(_ bytes: UnsafeRawBufferPointer) {
        let count = Int(bytes.bigEndian(at: 0, as: Int16.self))
        weight = Int(bytes.bigEndian(at: 2, as: Int16.self))
        sign = bytes.bigEndian(at: 4, as: UInt16.self)
        decimals = Int(bytes.bigEndian(at: 6, as: Int16.self))
        digits = (0..<count).map { bytes.bigEndian(at: 8 + $0 * 2, as: Int16.self) }
    }

    var value: Value {
        switch sign {
        case 0xC000: return .real(.nan)
        case 0xD000: return .real(.infinity)
        case 0xF000: return .real(-.infinity)
        default:
            if decimals == 0, let whole = Int64(text) { return .integer(whole) }
            return .real(Double(text) ?? .nan)
        }
    }

    private var text: String {
        let highest = max(weight, 0)
        var text = sign == 0x4000 ? "-" : ""
        for exponent in stride(from: highest, through: 0, by: -1) { text += group(exponent) }
        if decimals > 0 {
            text += "."
            for exponent in 1...(decimals + 3) / 4 { text += group(-exponent) }
        }
        return text
    }

    private func group(_ exponent: Int) -> String {
        let place = weight - exponent
        let digits = String(digits.indices.contains(place) ? digits[place] : 0)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}

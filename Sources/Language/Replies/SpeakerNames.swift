/// Numbers for the people of a place, found by any way their name is written.
struct SpeakerNames {
    private var numbers: [UInt64: Int32] = [:]
    private(set) var count = 0

    mutating func number(of name: String) -> Int32 {
        let key = Self.key(name)
        if let known = numbers[key] { return known }
        let new = Int32(count)
        count += 1
        numbers[key] = new
        return new
    }

    /// Notes that someone goes by another name from now on.
    mutating func rename(_ old: String, to new: String) {
        let number = number(of: old)
        numbers[Self.key(new)] = number
    }

    func lookUp(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int32? {
        numbers[Self.key(bytes, start, end)]
    }

    static func key(_ name: String) -> UInt64 {
        var name = name
        return name.withUTF8 { key($0, 0, $0.count) }
    }

    /// Letters in lower case; marks that people hang on to a taken name are left off.
    private static func key(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64
    {
        var end = end
        while end - start > 2, "_`^".utf8.contains(bytes[end - 1]) { end -= 1 }
        var hash = WordHash()
        for index in start..<end { hash.add(lowered(bytes[index])) }
        return hash.value
    }
}

@inline(__always)
func lowered(_ byte: UInt8) -> UInt8 { byte >= 65 && byte <= 90 ? byte | 32 : byte }

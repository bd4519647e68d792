import Foundation

extension GatheredEvent {
    /// A number that changes when what is told changes; the road and raw form do not count.
    var digest: Int64 {
        let told = told ?? ToldTimes(at: at, editedAt: editedAt, endedAt: endedAt)
        var hash = StableHash()
        hash.combine(kind.rawValue)
        hash.combine(subtype ?? "")
        hash.combine(Int64((told.at.timeIntervalSince1970 * 1_000_000).rounded()))
        hash.combine(place)
        hash.combine(author ?? "")
        hash.combine(thread ?? "")
        hash.combine(isBroadcast ? 1 : 0)
        hash.combine(isDeleted ? 1 : 0)
        hash.combine(Int64(((told.editedAt?.timeIntervalSince1970 ?? 0) * 1000).rounded()))
        hash.combine(text)
        hash.combine(html ?? "")
        for reaction in reactions {
            hash.combine(reaction.name)
            hash.combine(Int64(reaction.count))
            for person in reaction.people { hash.combine(person) }
        }
        for file in files {
            hash.combine(file.externalID)
            hash.combine(file.name)
            hash.combine(file.unavailable ?? "")
        }
        if let endedAt = told.endedAt {
            hash.combine(Int64((endedAt.timeIntervalSince1970 * 1000).rounded()))
        }
        if let uncertainty { hash.combine(Int64((uncertainty * 1000).rounded())) }
        for detail in details {
            hash.combine(detail.name)
            hash.combine(detail.value)
            hash.combine(detail.doubt ?? "")
        }
        return hash.value
    }
}

/// A 64-bit FNV-1a hash: unlike Swift's own it is the same in every process, so it can be stored.
struct StableHash {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    var value: Int64 { Int64(bitPattern: state) }

    mutating func combine(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            for byte in bytes { step(byte) }
        }
        step(0xFF)
    }

    mutating func combine(_ number: Int64) {
        for shift in stride(from: 0, to: 64, by: 8) {
            step(UInt8(truncatingIfNeeded: number >> Int64(shift)))
        }
    }

    private mutating func step(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
}

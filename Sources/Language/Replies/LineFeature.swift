import Foundation

/// Numbers that describe one message in its surroundings.
enum LineFeature {
    static let count = 72
    /// How many messages back the surroundings go.
    private static let reach = 20

    static func of(_ line: ChatLine, in place: ChatPlace) -> [Feature] {
        var list: [Feature] = []
        list.reserveCapacity(24)
        var bits = line.traits.rawValue
        while bits != 0 {
            list.append(Feature(index: UInt16(bits.trailingZeroBitCount), value: 1))
            bits &= bits - 1
        }
        add(32, Float(log(Double(1 + line.words.count))) * 0.4, &list)
        add(33, 1, &list)
        addPast(line, &list)
        addSurroundings(line, place, &list)
        return list
    }

    private static func add(_ index: Int, _ value: Float, _ list: inout [Feature]) {
        list.append(Feature(index: UInt16(index), value: value))
    }

    private static func addPast(_ line: ChatLine, _ list: inout [Feature]) {
        let past = line.past
        if past.partner >= 0 { add(49, 1, &list) }
        guard past.rank >= 0 else { return add(34, 1, &list) }
        add(35 + Buckets.near(Int(line.rank - past.rank)), 1, &list)
        if let now = line.minute, let then = past.minute {
            add(41 + Buckets.minutes(now - then), 1, &list)
        }
        if past.calledAt > past.rank { add(48, 1, &list) }
        if past.traits.contains(.asks) { add(50, 1, &list) }
        if past.traits.contains(.addresses) { add(51, 1, &list) }
        if !line.words.isEmpty, past.words == line.words { add(52, 1, &list) }
    }

    private static func addSurroundings(
        _ line: ChatLine,
        _ place: ChatPlace,
        _ list: inout [Feature]
    ) {
        let rank = Int(line.rank)
        let start = max(0, rank - reach)
        guard rank > start else { return add(53, 1, &list) }
        var people: [Int32] = []
        var addressing: Float = 0
        var addresseeSeen = false
        for position in start..<rank {
            let other = place[position]
            if !people.contains(other.speaker) { people.append(other.speaker) }
            if other.traits.contains(.addresses) { addressing += 1 }
            if other.speaker == line.addressed { addresseeSeen = true }
        }
        add(54, Float(people.count) / 10, &list)
        add(55, addressing / Float(rank - start), &list)
        if line.addressed >= 0, !addresseeSeen { add(65, 1, &list) }
        guard let now = line.minute, let then = place[start].minute,
            let last = place[rank - 1].minute
        else { return add(57, 1, &list) }
        add(56, Float(log(Double(1 + max(0, now - then)))) * 0.3, &list)
        add(58 + Buckets.minutes(now - last), 1, &list)
    }
}

/// Steps for distances, finer where they are short.
enum Buckets {
    static func near(_ distance: Int) -> Int {
        switch distance {
        case ...1: 0
        case 2: 1
        case 3...5: 2
        case 6...10: 3
        case 11...25: 4
        default: 5
        }
    }

    static func minutes(_ gap: Float) -> Int {
        switch gap {
        case ..<1: 0
        case ..<2: 1
        case ..<4: 2
        case ..<7: 3
        case ..<16: 4
        case ..<61: 5
        default: 6
        }
    }

    static func rank(_ distance: Int) -> Int {
        switch distance {
        case ...7: distance - 1
        case ...10: 7
        case ...15: 8
        case ...22: 9
        case ...32: 10
        case ...45: 11
        default: 12
        }
    }
}

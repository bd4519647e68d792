/// Parts examples so that a group is never on both sides, the same for the same seed.
struct Folds {
    let fold: [Int]

    init(_ groups: [String], count: Int, seed: UInt64) {
        var sizes: [String: Int] = [:]
        for group in groups { sizes[group, default: 0] += 1 }
        var generator = SplitMix(seed: seed)
        let order = sizes.keys.sorted().shuffled(using: &generator)
            .enumerated()
            .sorted { (sizes[$0.element] ?? 0, -$0.offset) > (sizes[$1.element] ?? 0, -$1.offset) }
        var filled = [Int](repeating: 0, count: count)
        var chosen: [String: Int] = [:]
        for (_, group) in order {
            let least = filled.indices.min { filled[$0] < filled[$1] } ?? 0
            chosen[group] = least
            filled[least] += sizes[group] ?? 0
        }
        fold = groups.map { chosen[$0] ?? 0 }
    }
}

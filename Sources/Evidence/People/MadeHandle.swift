/// Handles that people make of their names: `twilk`, `weizh`, `hana.ishikawa`.
enum MadeHandle {
    /// How likely a handle was made of a name: 0 where it was not.
    static func strength(_ handle: String, of name: PersonName) -> Double {
        guard name.isFull else { return 0 }
        let handle = PersonName.folded(handle)
        guard handle.count > 3 else { return 0 }
        return max(
            strength(handle, name.first, name.last),
            strength(handle, name.last, name.first) - 0.05
        )
    }

    private static func strength(_ handle: String, _ one: String, _ other: String) -> Double {
        var best = 0.0
        var start = handle.startIndex
        var taken = 0
        // The beginning of the handle is the beginning of the first, its rest that of the second.
        while start < handle.endIndex {
            start = handle.index(after: start)
            taken += 1
            guard one.hasPrefix(handle[..<start]) else { break }
            let rest = handle[start...]
            guard !rest.isEmpty, other.hasPrefix(rest) else { continue }
            let whole = (taken == one.count, rest.count == other.count)
            let strength =
                switch whole {
                case (true, true): 0.85
                case (false, true): rest.count > 2 ? 0.8 : 0.6
                case (true, false): rest.count > 1 && taken > 1 ? 0.76 : 0.55
                case (false, false): rest.count > 2 && taken > 1 ? 0.76 : 0.55
                }
            best = max(best, strength)
        }
        return best
    }
}

/// Whole names in order, so that those which begin alike are found at once.
struct NameRoster {
    private let entries: [(key: String, index: Int)]

    init(_ names: [PersonName]) {
        entries = names.indices.filter { names[$0].isFull }
            .flatMap { index in
                [(names[index].first, index), (names[index].last, index)]
            }
            .map { (key: $0.0, index: $0.1) }
            .sorted { ($0.key, $0.index) < ($1.key, $1.index) }
    }

    /// Names of which a part begins as the handle does; a handle shared by a crowd finds none.
    func candidates(for handle: String) -> [Int] {
        var found: Set<Int> = []
        // Its end is the beginning of a name, wherever that starts; or all but its last letter is.
        for start in handle.indices.dropFirst() where handle[start...].count > 1 {
            found.formUnion(indices(beginning: String(handle[start...]), atMost: 400))
        }
        found.formUnion(indices(beginning: String(handle.dropLast()), atMost: 400))
        return found.sorted()
    }

    private func indices(beginning prefix: String, atMost limit: Int) -> [Int] {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].key < prefix { low = middle + 1 } else { high = middle }
        }
        var found: [Int] = []
        while low < entries.count, entries[low].key.hasPrefix(prefix) {
            found.append(entries[low].index)
            if found.count > limit { return [] }
            low += 1
        }
        return found
    }
}

/// Numbers that are joined into groups, each known by its lowest.
struct Groups {
    private var parents: [Int]

    init(count: Int) {
        parents = Array(0..<count)
    }

    mutating func first(of number: Int) -> Int {
        var first = number
        while parents[first] != first {
            parents[first] = parents[parents[first]]
            first = parents[first]
        }
        return first
    }

    mutating func join(_ one: Int, _ other: Int) {
        let (one, other) = (first(of: one), first(of: other))
        parents[max(one, other)] = min(one, other)
    }
}

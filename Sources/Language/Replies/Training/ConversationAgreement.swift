import Foundation

/// How well two ways to part the same messages into conversations agree.
struct ConversationAgreement {
    /// Conversations of two or more messages found, known, and the same in both.
    private(set) var exact = LinkCounts()
    /// Sums over logs, by messages, of the scaled variation of information and of one-to-one overlap.
    private var information = 0.0
    private var overlap = 0.0
    private var messages = 0.0

    var variation: Double { messages == 0 ? 0 : 100 * information / messages }
    var oneToOne: Double { messages == 0 ? 0 : 100 * overlap / messages }

    /// Takes in one log: for each message the conversation found, and the one known.
    mutating func add(found: [Int: Int], known: [Int: Int]) {
        let one = Self.groups(found)
        let other = Self.groups(known)
        let count = Double(known.count)
        guard count > 1 else { return }
        messages += count
        var shared: [[Int]] = Array(
            repeating: Array(repeating: 0, count: other.count),
            count: one.count
        )
        let place = Dictionary(
            uniqueKeysWithValues: other.enumerated().flatMap { number, group in
                group.map { ($0, number) }
            }
        )
        for (number, group) in one.enumerated() {
            for message in group { shared[number][place[message] ?? 0] += 1 }
        }
        information += count * (1 - Self.distance(one, other, shared, count) / log2(count))
        overlap += Double(Assignment(shared).total)
        let sizes = (one.filter { $0.count > 1 }, other.filter { $0.count > 1 })
        exact.found += sizes.0.count
        exact.known += sizes.1.count
        exact.right += Set(sizes.0).intersection(sizes.1).count
    }

    private static func groups(_ conversations: [Int: Int]) -> [[Int]] {
        Dictionary(grouping: conversations.keys.sorted()) { conversations[$0] ?? $0 }.values
            .sorted { $0[0] < $1[0] }
    }

    private static func distance(
        _ one: [[Int]],
        _ other: [[Int]],
        _ shared: [[Int]],
        _ count: Double
    ) -> Double {
        var sum = 0.0
        for (row, group) in zip(shared, one) {
            for (cell, against) in zip(row, other) where cell > 0 {
                let part = Double(cell)
                sum -=
                    part / count
                    * (log2(part / Double(group.count)) + log2(part / Double(against.count)))
            }
        }
        return sum
    }
}

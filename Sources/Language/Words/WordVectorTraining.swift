#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Learns vectors of words from which words stand up to two places before and after them.
package struct WordVectorTraining {
    private let most = 8_000
    private let least = 5
    private let neighbours = 2_000
    private let seed: UInt64

    package init(seed: UInt64) { self.seed = seed }

    package func vectors(_ texts: [String]) -> WordVectors {
        let lines = texts.map { Tokens($0).list.map(WordVectors.key) }
        var counts: [UInt32: Int] = [:]
        for line in lines { for word in line { counts[word, default: 0] += 1 } }
        let words = counts.filter { $0.value >= least }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .prefix(most)
            .map(\.key)
        guard words.count > WordVectors.width else { return .none }
        let rows = SparseFactors(company(lines, words), rowCount: words.count)
            .factors(WordVectors.width, seed: seed)
        return WordVectors(words, rows.flatMap(Self.packed))
    }

    /// A row as whole numbers, all of one length.
    private static func packed(_ row: [Float]) -> [Int8] {
        let length = max(row.reduce(0) { $0 + $1 * $1 }.squareRoot(), 1e-9)
        return row.map { Int8(max(-127, min(127, ($0 / length * 127).rounded()))) }
    }

    /// For each word how much likelier than by chance each neighbour is, by the place it stands at.
    private func company(_ lines: [[UInt32]], _ words: [UInt32]) -> [SparseFactors.Cell] {
        let index = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0) })
        let width = neighbours + 2
        var together: [UInt64: Float] = [:]
        for line in lines {
            // A line's start and end are neighbours too; rarer words are none.
            let ids =
                [neighbours] + line.map { index[$0] ?? -1 } + [neighbours + 1]
            for place in ids.indices.dropFirst().dropLast() where ids[place] >= 0 {
                for (kind, offset) in [-2, -1, 1, 2].enumerated() {
                    let other = place + offset
                    guard ids.indices.contains(other), ids[other] >= 0 else { continue }
                    let isEdge = other == 0 || other == ids.count - 1
                    guard isEdge || ids[other] < neighbours else { continue }
                    together[
                        UInt64(ids[place]) << 32 | UInt64(kind * width + ids[other]),
                        default: 0
                    ] += 1
                }
            }
        }
        var rowSums = [Float](repeating: 0, count: words.count)
        var columnSums = [Float](repeating: 0, count: 4 * width)
        let cells = together.sorted { $0.key < $1.key }.map {
            (row: Int($0.key >> 32), column: Int($0.key & 0xFFFF_FFFF), value: $0.value)
        }
        for cell in cells {
            rowSums[cell.row] += cell.value
            columnSums[cell.column] += cell.value
        }
        let smoothed = columnSums.map { powf($0, 0.75) }
        let share = smoothed.reduce(0, +)
        return cells.compactMap { cell in
            let value = logf(cell.value * share / (rowSums[cell.row] * smoothed[cell.column]))
            return value > 0 ? (cell.row, cell.column, value) : nil
        }
    }
}

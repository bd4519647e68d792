/// A sparse table brought down to a few numbers a row that keep most of it (a singular value decomposition).
struct SparseFactors {
    typealias Cell = (row: Int, column: Int, value: Float)
    private let cells: [Cell]
    private let rowCount: Int
    private let columnCount: Int

    init(_ cells: [Cell], rowCount: Int) {
        self.cells = cells
        self.rowCount = rowCount
        columnCount = (cells.map(\.column).max() ?? -1) + 1
    }

    /// For each row so many numbers, each direction by the square root of its size.
    func factors(_ count: Int, seed: UInt64) -> [[Float]] {
        let width = count + 8
        var generator = SplitMix(seed: seed)
        var across = (0..<(columnCount * width)).map { _ in generator.unit() - 0.5 }
        var along: [Float] = []
        for _ in 0..<5 {
            along = Self.orthogonal(product(across, width), width)
            across = turned(along, width)
        }
        // Rows of `along` times the directions of its image are the table's own.
        var squares = [Double](repeating: 0, count: width * width)
        for column in 0..<columnCount {
            for one in 0..<width {
                let value = Double(across[column * width + one])
                guard value != 0 else { continue }
                for other in 0..<width {
                    squares[one * width + other] += value * Double(across[column * width + other])
                }
            }
        }
        let (sizes, directions) = Self.directions(squares, width)
        let order = sizes.indices.sorted { sizes[$0] > sizes[$1] }.prefix(count)
        let scales = order.map { Float(max(0, sizes[$0]).squareRoot().squareRoot()) }
        return (0..<rowCount).map { row in
            zip(order, scales).map { direction, scale in
                var sum: Float = 0
                for each in 0..<width {
                    sum += along[row * width + each] * Float(directions[each * width + direction])
                }
                return sum * scale
            }
        }
    }

    private func product(_ across: [Float], _ width: Int) -> [Float] {
        var result = [Float](repeating: 0, count: rowCount * width)
        for cell in cells {
            for each in 0..<width {
                result[cell.row * width + each] += cell.value * across[cell.column * width + each]
            }
        }
        return result
    }

    private func turned(_ along: [Float], _ width: Int) -> [Float] {
        var result = [Float](repeating: 0, count: columnCount * width)
        for cell in cells {
            for each in 0..<width {
                result[cell.column * width + each] += cell.value * along[cell.row * width + each]
            }
        }
        return result
    }

    /// The columns made to stand at right angles, each of length one.
    private static func orthogonal(_ table: [Float], _ width: Int) -> [Float] {
        let count = table.count / width
        var columns = (0..<width).map { column in
            (0..<count).map { table[$0 * width + column] }
        }
        for column in 0..<width {
            for _ in 0..<2 {
                for earlier in 0..<column {
                    var dot: Float = 0
                    for row in 0..<count { dot += columns[column][row] * columns[earlier][row] }
                    for row in 0..<count { columns[column][row] -= dot * columns[earlier][row] }
                }
            }
            let length = columns[column].reduce(0) { $0 + $1 * $1 }.squareRoot()
            for row in 0..<count { columns[column][row] /= max(length, 1e-12) }
        }
        var result = [Float](repeating: 0, count: table.count)
        for column in 0..<width {
            for row in 0..<count { result[row * width + column] = columns[column][row] }
        }
        return result
    }

    /// Sizes and directions of a symmetric table, by turning pairs until nothing stands beside the diagonal.
    private static func directions(_ table: [Double], _ width: Int) -> ([Double], [Double]) {
        var table = table
        var turns = (0..<(width * width)).map { $0 / width == $0 % width ? 1.0 : 0.0 }
        for _ in 0..<30 {
            for one in 0..<width {
                for other in (one + 1)..<max(one + 1, width) {
                    let beside = table[one * width + other]
                    guard abs(beside) > 1e-12 else { continue }
                    let ratio =
                        (table[other * width + other] - table[one * width + one]) / (2 * beside)
                    let tangent =
                        (ratio < 0 ? -1 : 1) / (abs(ratio) + (ratio * ratio + 1).squareRoot())
                    let cosine = 1 / (tangent * tangent + 1).squareRoot()
                    let sine = tangent * cosine
                    for each in 0..<width {
                        turn(&table, each * width + one, each * width + other, cosine, sine)
                        turn(&turns, each * width + one, each * width + other, cosine, sine)
                    }
                    for each in 0..<width {
                        turn(&table, one * width + each, other * width + each, cosine, sine)
                    }
                }
            }
        }
        return ((0..<width).map { table[$0 * width + $0] }, turns)
    }

    @inline(__always)
    private static func turn(
        _ table: inout [Double],
        _ one: Int,
        _ other: Int,
        _ cosine: Double,
        _ sine: Double
    ) {
        let (left, right) = (table[one], table[other])
        table[one] = cosine * left - sine * right
        table[other] = sine * left + cosine * right
    }
}

/// The pairing of rows and columns, each used once, whose cells add up to the most (Kuhn and Munkres).
struct Assignment {
    private(set) var total = 0

    init(_ cells: [[Int]]) {
        let size = max(cells.count, cells.first?.count ?? 0)
        guard size > 0 else { return }
        func cost(_ row: Int, _ column: Int) -> Int {
            row <= cells.count && column <= cells[row - 1].count ? -cells[row - 1][column - 1] : 0
        }
        var rowValue = [Int](repeating: 0, count: size + 1)
        var columnValue = rowValue
        var rowOf = rowValue
        for row in 1...size {
            rowOf[0] = row
            var column = 0
            var least = [Int](repeating: .max, count: size + 1)
            var before = [Int](repeating: 0, count: size + 1)
            var used = [Bool](repeating: false, count: size + 1)
            repeat {
                used[column] = true
                let current = rowOf[column]
                var step = Int.max
                var next = 0
                for other in 1...size where !used[other] {
                    let slack = cost(current, other) - rowValue[current] - columnValue[other]
                    if slack < least[other] { (least[other], before[other]) = (slack, column) }
                    if least[other] < step { (step, next) = (least[other], other) }
                }
                for other in 0...size {
                    if used[other] {
                        rowValue[rowOf[other]] += step
                        columnValue[other] -= step
                    } else if other > 0 {
                        least[other] -= step
                    }
                }
                column = next
            } while rowOf[column] != 0
            while column != 0 {
                rowOf[column] = rowOf[before[column]]
                column = before[column]
            }
        }
        for column in 1...size where rowOf[column] > 0 { total -= cost(rowOf[column], column) }
    }
}

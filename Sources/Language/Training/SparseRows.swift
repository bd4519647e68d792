/// Examples as sparse rows over compact columns, ready for training.
struct SparseRows {
    private(set) var starts: [Int] = [0]
    private(set) var columns: [Int32] = []
    private(set) var values: [Float] = []
    let columnCount: Int

    init(columnCount: Int) { self.columnCount = columnCount }

    var count: Int { starts.count - 1 }

    mutating func append(_ row: [(column: Int32, value: Float)]) {
        for cell in row {
            columns.append(cell.column)
            values.append(cell.value)
        }
        starts.append(columns.count)
    }
}

/// One row of a result, read by the names of its columns.
package struct Row: Sendable {
    let columns: [String]
    let values: [Value]

    package init(columns: [String], values: [Value]) {
        self.columns = columns
        self.values = values
    }

    /// Reads a column.
    ///
    /// Throws a `StorageFault` where it is missing or holds another type.
    package func callAsFunction<Column: Storable>(
        _ name: String,
        as type: Column.Type = Column.self
    ) throws -> Column {
        guard let index = columns.firstIndex(of: name) else {
            throw StorageFault("No column \(name) in the result.")
        }
        guard let column = Column(values[index]) else {
            throw StorageFault("Column \(name) does not hold \(Column.self).")
        }
        return column
    }
}

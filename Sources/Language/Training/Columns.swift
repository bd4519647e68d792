/// Texts filled up with blanks, so that they stand in columns.
enum Columns {
    /// A text at the left of its column.
    static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    /// Blanks to the left of a text, which ends its column.
    static func left(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}

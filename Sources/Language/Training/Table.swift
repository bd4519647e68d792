/// A file of rows with named columns, tab separated.
package struct Table: Sendable {
    package let columns: [String]
    package let rows: [[String]]

    /// A line feed, tab and backslash inside a field are written `\n`, `\t` and `\\`.
    package init?(_ text: String) {
        var lines = text.split { $0 == "\n" || $0 == "\r\n" }[...]
        guard let header = lines.popFirst() else { return nil }
        let columns = header.split(separator: "\t", omittingEmptySubsequences: false).map {
            String($0)
        }
        let rows = lines.map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(Self.plain)
        }
        guard rows.allSatisfy({ $0.count == columns.count }) else { return nil }
        self.columns = columns
        self.rows = rows
    }

    /// The values of a column, or nil when there is none of the name.
    package func values(_ column: String) -> [String]? {
        guard let index = columns.firstIndex(of: column) else { return nil }
        return rows.map { $0[index] }
    }

    private static func plain(_ field: Substring) -> String {
        guard field.contains("\\") else { return String(field) }
        var plain = ""
        var escaped = false
        for character in field {
            if escaped {
                plain.append(character == "n" ? "\n" : character == "t" ? "\t" : character)
                escaped = false
            } else if character == "\\" {
                escaped = true
            } else {
                plain.append(character)
            }
        }
        return plain
    }
}

import Foundation

/// The names of a table's columns, found whatever they are called.
struct CSVHeader {
    let names: [String]
    private let folded: [String]

    init(_ row: CSVRow) {
        names = row.fields
        folded = row.fields.map(Self.folded)
    }

    /// The first column that is called by one of the names, the earliest name first.
    func column(_ synonyms: [String]) -> Int? {
        for synonym in synonyms {
            if let column = folded.firstIndex(of: synonym) { return column }
        }
        return nil
    }

    func name(of column: Int) -> String {
        names.indices.contains(column) ? names[column] : "column \(column + 1)"
    }

    /// `E-Mail Address` and `email_address` are both `emailaddress`.
    static func folded(_ name: String) -> String {
        name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
            .lowercased()
            .filter { $0.isLetter || $0.isNumber }
    }
}

extension CSVRow {
    /// The trimmed text of a column; nil where it is empty or there is no such column.
    func text(_ column: Int?) -> String? {
        guard let column, fields.indices.contains(column) else { return nil }
        let text = fields[column].trimmingCharacters(in: .whitespacesAndNewlines)
        return text.isEmpty ? nil : text
    }
}

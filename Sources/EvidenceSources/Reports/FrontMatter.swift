import Foundation

/// The fields above a document: between lines of `---` as `name: value`, or `+++` as `name = value`.
struct FrontMatter {
    private(set) var fields: [(name: String, value: String)] = []
    /// Lines that they take.
    private(set) var lines = 0

    init(_ all: [Substring]) {
        guard let fence = all.first.map({ $0.trimmingCharacters(in: .whitespaces) }),
            fence == "---" || fence == "+++",
            let end = all.dropFirst().firstIndex(where: {
                $0.trimmingCharacters(in: .whitespaces) == fence
            })
        else { return }
        lines = end + 1
        for line in all[1..<end] where !line.hasPrefix("#") {
            let text = line.trimmingCharacters(in: .whitespaces)
            if text.hasPrefix("- "), !fields.isEmpty {
                let item = Self.plain(text.dropFirst(2))
                let old = fields[fields.count - 1].value
                fields[fields.count - 1].value = old.isEmpty ? item : "\(old), \(item)"
            } else if let mark = text.firstIndex(of: fence == "---" ? ":" : "=") {
                let name = text[..<mark].trimmingCharacters(in: .whitespaces)
                fields.append((name, Self.plain(text[text.index(after: mark)...])))
            }
        }
    }

    /// By the first of the names that says something.
    func value(_ names: String...) -> String? {
        for name in names {
            if let field = fields.first(where: { $0.name.lowercased() == name }),
                !field.value.isEmpty, !["[]", "null", "~"].contains(field.value)
            {
                return field.value
            }
        }
        return nil
    }

    /// The first of the fields that holds a time.
    func time(_ names: String..., by reader: TimeReader) -> RecordTime? {
        names.lazy.compactMap { self.value($0).flatMap { RecordTime($0, by: reader) } }.first
    }

    private static func plain(_ text: some StringProtocol) -> String {
        let text = text.trimmingCharacters(in: .whitespaces)
        guard text.count > 1, let first = text.first, first == text.last,
            first == "\"" || first == "'"
        else { return text }
        return String(text.dropFirst().dropLast())
    }
}

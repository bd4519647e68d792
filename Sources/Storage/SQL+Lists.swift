extension Sequence<SQL> {
    /// The fragments in a row, with a separator between them.
    package func joined(separator: String) -> SQL {
        var whole = SQL.empty
        for (index, fragment) in enumerated() {
            if index > 0 { whole.parts.append(.text(separator)) }
            whole.parts += fragment.parts
        }
        return whole
    }
}

extension SQL {
    /// A bound list for `IN`.
    ///
    /// It is padded to a power of two or a multiple of 4096, so that few statements are prepared.
    /// Neither engine takes more than some 30,000: `rows(listing:)` has no such bound.
    package static func list(_ values: some Collection<some Storable>) -> SQL {
        var bound = values.map(\.value)
        guard let last = bound.last else { return "(NULL)" }
        var size = 1
        while size < bound.count { size += min(size, 4096) }
        bound += Array(repeating: last, count: size - bound.count)
        var parts: [Part] = [.text("(")]
        for (index, value) in bound.enumerated() {
            if index > 0 { parts.append(.text(", ")) }
            parts.append(.value(value))
        }
        parts.append(.text(")"))
        var list = SQL.empty
        list.parts = parts
        return list
    }

    /// All conditions together; none is true.
    package static func all(_ conditions: [SQL]) -> SQL {
        conditions.isEmpty ? "1 = 1" : conditions.map { "(\($0))" }.joined(separator: " AND ")
    }

    /// Any of the conditions; none is false.
    package static func any(_ conditions: [SQL]) -> SQL {
        conditions.isEmpty ? "1 = 0" : conditions.map { "(\($0))" }.joined(separator: " OR ")
    }
}

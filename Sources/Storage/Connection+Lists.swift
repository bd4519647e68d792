/// As many values as one statement may list: a power of two, so that few statements are prepared.
private let mostListed = 2048

extension Connection {
    /// The rows of a statement for any number of values, which it is given as lists for `IN`.
    ///
    /// The order of the rows holds only among those of one list.
    package func rows<Values: Collection>(
        listing values: Values,
        _ statement: (SQL) -> SQL
    ) throws -> [Row] where Values.Element: Storable {
        try Self.lists(of: values).flatMap { try rows(statement($0)) }
    }

    /// Runs a statement for any number of values, which it is given as lists for `IN`.
    package func execute<Values: Collection>(
        listing values: Values,
        _ statement: (SQL) -> SQL
    ) throws where Values.Element: Storable {
        for list in Self.lists(of: values) { try execute(statement(list)) }
    }

    private static func lists<Values: Collection>(of values: Values) -> [SQL]
    where Values.Element: Storable {
        var lists: [SQL] = []
        var rest = values[...]
        while !rest.isEmpty {
            lists.append(SQL.list(rest.prefix(mostListed)))
            rest = rest.dropFirst(mostListed)
        }
        return lists
    }
}

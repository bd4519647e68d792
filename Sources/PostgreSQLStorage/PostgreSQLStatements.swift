import CPostgreSQL
import Storage

/// The statements prepared on one link, by their text; the longest unused make way for new ones.
struct PostgreSQLStatements {
    static let limit = 256

    struct Prepared {
        let name: String
        let types: [Oid]
        fileprivate(set) var lastUse = 0

        /// A null fits any type; a value must be of the type that the statement was prepared for.
        func fits(_ values: [Value]) -> Bool {
            for (value, type) in zip(values, types) {
                let wanted = value.postgreSQLType
                if wanted != type, wanted != 0 { return false }
            }
            return values.count == types.count
        }
    }

    private var prepared: [String: Prepared] = [:]
    private var uses = 0
    private var names = 0

    mutating func find(_ text: String) -> Prepared? {
        guard let index = prepared.index(forKey: text) else { return nil }
        uses += 1
        prepared.values[index].lastUse = uses
        return prepared.values[index]
    }

    mutating func nextName() -> String {
        names += 1
        return "s\(names)"
    }

    mutating func insert(_ statement: Prepared, for text: String) {
        uses += 1
        prepared[text] = statement
        prepared[text]?.lastUse = uses
    }

    mutating func remove(_ text: String) -> Prepared? {
        prepared.removeValue(forKey: text)
    }

    /// Takes out a quarter of a full cache.
    mutating func removeLongestUnused() -> [Prepared] {
        guard prepared.count >= Self.limit else { return [] }
        let oldest = prepared.sorted { $0.value.lastUse < $1.value.lastUse }.prefix(Self.limit / 4)
        for (text, _) in oldest { prepared[text] = nil }
        return oldest.map(\.value)
    }
}

extension PostgreSQLLink {
    /// The prepared statement for a text, prepared now where there is none for such values.
    func prepared(
        _ text: String,
        _ values: [Value]
    ) throws -> PostgreSQLStatements.Prepared {
        if let known = statements.find(text), known.fits(values) { return known }
        return try prepare(text, values)
    }

    /// Prepares a statement; what an earlier one knew of the types of today's nulls is kept.
    func prepare(_ text: String, _ values: [Value]) throws -> PostgreSQLStatements.Prepared {
        var types = values.map(\.postgreSQLType)
        var outdated = statements.removeLongestUnused()
        if let old = statements.remove(text) {
            outdated.append(old)
            for (index, type) in old.types.enumerated() where index < types.count {
                if types[index] == 0 { types[index] = type }
            }
        }
        if !outdated.isEmpty {
            try command(outdated.map { "DEALLOCATE \($0.name)" }.joined(separator: ";"))
        }
        let name = statements.nextName()
        if types.contains(0) {
            try parseGuessing(text, as: name, &types)
        } else {
            try parse(text, as: name, types)
        }
        let statement = PostgreSQLStatements.Prepared(name: name, types: types)
        statements.insert(statement, for: text)
        return statement
    }

    private func parse(_ text: String, as name: String, _ types: [Oid]) throws {
        let result = PQprepare(handle, name, text, CInt(types.count), types)
        _ = try checked(PostgreSQLResult(result), text, .parsing)
    }

    /// Where nothing around a null says what it is, as in `\(x) IS NULL`, it counts as a text.
    private func parseGuessing(_ text: String, as name: String, _ types: inout [Oid]) throws {
        try command("SAVEPOINT preparing")
        while true {
            let result = PostgreSQLResult(PQprepare(handle, name, text, CInt(types.count), types))
            if result.isFine { break }
            guard
                result.sqlState == "42P18",
                let number = result.message?.split(separator: "$").last?.prefix(while: \.isNumber),
                let position = Int(number),
                types.indices.contains(position - 1), types[position - 1] == 0
            else {
                _ = try checked(result, text, .parsing)
                return
            }
            types[position - 1] = Value.text("").postgreSQLType
            try command("ROLLBACK TO SAVEPOINT preparing")
        }
        try command("RELEASE SAVEPOINT preparing")
    }
}

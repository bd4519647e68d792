import Storage

extension PostgreSQLStore {
    /// Reads every row of every table, which finds damaged pages, and checks each foreign key.
    package func integrityFindings() async throws -> [String] {
        let tables = try await names(
            """
            SELECT quote_ident(relname) AS name FROM pg_class
            WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace
            ORDER BY relname
            """
        )
        var findings: [String] = []
        for table in tables {
            let sql = "SELECT COUNT(*) FROM \(table) AS every WHERE length(every::text) < 0"
            do {
                _ = try await count(sql)
            } catch let fault as StorageFault {
                findings.append("The table \(table) can't be read: \(fault.description)")
            }
        }
        guard findings.isEmpty else { return findings }
        let keys = try await read { connection in
            try connection.rows(Self.foreignKeys).map { row in
                (name: try row("name", as: String.self), sql: try row("sql", as: String.self))
            }
        }
        for key in keys {
            let lost = try await count(key.sql)
            if lost > 0 {
                findings.append("\(lost) rows point at rows that are gone: \(key.name).")
            }
        }
        return findings
    }

    private func names(_ sql: SQL) async throws -> [String] {
        try await read { connection in try connection.rows(sql).map { try $0("name") } }
    }

    private func count(_ sql: String) async throws -> Int {
        try await read { connection in
            try connection.execute("SET LOCAL statement_timeout = 0")
            return try connection.value(SQL(verbatim: sql))
        }
    }

    /// For each foreign key a statement that counts the rows that break it.
    private static let foreignKeys: SQL = """
        SELECT key.conrelid::regclass::text || ' → ' || key.confrelid::regclass::text AS name,
            'SELECT COUNT(*) FROM ' || key.conrelid::regclass::text || ' AS own WHERE '
                || string_agg('own.' || quote_ident(own.attname) || ' IS NOT NULL', ' AND ')
                || ' AND NOT EXISTS (SELECT 1 FROM ' || key.confrelid::regclass::text
                || ' AS other WHERE '
                || string_agg(
                    'other.' || quote_ident(other.attname) || ' = own.' || quote_ident(own.attname),
                    ' AND '
                ) || ')' AS sql
        FROM pg_constraint AS key
        JOIN unnest(key.conkey, key.confkey) AS part (own, other) ON true
        JOIN pg_attribute AS own ON own.attrelid = key.conrelid AND own.attnum = part.own
        JOIN pg_attribute AS other ON other.attrelid = key.confrelid AND other.attnum = part.other
        WHERE key.contype = 'f' AND key.connamespace = current_schema()::regnamespace
        GROUP BY key.oid, key.conrelid, key.confrelid
        ORDER BY 1, key.oid
        """
}

import Storage

extension SQLiteStore {
    package func integrityFindings() async throws -> [String] {
        let damages: [String]
        do {
            damages = try await self.damages()
        } catch let fault as StorageFault where fault.kind == .unavailable {
            // So damaged that not even the check goes through it.
            damages = [fault.description]
        }
        // What a damaged file points at can't be asked for.
        guard damages.isEmpty else { return damages.map { "The database is damaged: \($0)." } }
        return try await read { connection in
            let rows = try connection.rows("PRAGMA foreign_key_check")
            let pairs = try rows.map { row in
                "\(try row("table", as: String.self)) → \(try row("parent", as: String.self))"
            }
            return Dictionary(grouping: pairs) { $0 }.sorted { $0.key < $1.key }.map {
                "\($0.value.count) rows point at rows that are gone: \($0.key)."
            }
        }
    }

    private func damages() async throws -> [String] {
        try await read { connection in
            try connection.rows("PRAGMA integrity_check(20)").map {
                try $0("integrity_check", as: String.self)
            }
        }.filter { $0 != "ok" }
    }
}

import Foundation
import GRDB
package import Storage

/// A store in one SQLite file, or in memory for tests.
package struct SQLiteStore: Store {
    private let database: any DatabaseWriter
    /// The file, as it was opened; nil in memory.
    private let file: OpenedFile?
    private let claims = MemoryClaims()

    package var dialect: Dialect { .sqlite }

    /// Opens the file, making it where it is missing, for its user alone.
    ///
    /// Readers do not wait for the writer (WAL).
    package init(path: String) throws {
        var configuration = Self.configuration
        configuration.prepareDatabase { db in
            // Of a new file only: most events are longer than a part of the usual 4096.
            try db.execute(sql: "PRAGMA page_size = 8192")
            try db.execute(sql: "PRAGMA synchronous = FULL")
            // In KiB; the writer's holds what an import comes back to again and again.
            let cache = db.configuration.readonly ? 8000 : 48_000
            try db.execute(sql: "PRAGMA cache_size = -\(cache)")
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        try PrivateFiles.makeFile(at: path)
        do {
            database = try DatabasePool(path: path, configuration: configuration)
            file = OpenedFile(path: path)
        } catch {
            throw StorageFault.from(error, in: "opening \(path)")
        }
    }

    /// Opens a file only to read it, and writes nothing beside it either where nobody has it open.
    ///
    /// Throws a `StorageFault` where there is none, or what belongs to it can't be read.
    package init(reading path: String) throws {
        var configuration = Self.configuration
        configuration.readonly = true
        do {
            database = try DatabaseQueue(
                path: Self.isOpenElsewhere(path) ? path : Self.unchanging(path),
                configuration: configuration
            )
            file = OpenedFile(path: path)
        } catch {
            throw StorageFault.from(error, in: "opening \(path)")
        }
    }

    /// What another process writes, or wrote when it was stopped, stands in a second file.
    private static func isOpenElsewhere(_ path: String) -> Bool {
        let size = (try? FileManager.default.attributesOfItem(atPath: path + "-wal"))?[.size]
        return (size as? Int ?? 0) > 0
    }

    /// An address that has SQLite take the file as one that nobody changes.
    private static func unchanging(_ path: String) -> String {
        let plain = CharacterSet(charactersIn: "/-_.~").union(.alphanumerics)
        let escaped = path.addingPercentEncoding(withAllowedCharacters: plain) ?? path
        return "file:\(escaped)?mode=ro&immutable=1"
    }

    package static func inMemory() throws -> SQLiteStore {
        SQLiteStore(database: try DatabaseQueue(configuration: configuration))
    }

    private init(database: any DatabaseWriter) {
        self.database = database
        file = nil
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(20)
        return configuration
    }

    package func read<Result: Sendable>(
        _ work: @Sendable @escaping (any Connection) throws -> Result
    ) async throws -> Result {
        try await access { cancellation in
            try await database.read { try Self.run(work, on: $0, cancellation) }
        }
    }

    @discardableResult
    package func write<Result: Sendable>(
        _ work: @Sendable @escaping (any Connection) throws -> Result
    ) async throws -> Result {
        try await access { cancellation in
            try await database.write { database in
                try file?.check()
                let result = try Self.run(work, on: database, cancellation)
                // Stored in a file that nobody will open again, it would be lost without a word.
                try file?.check()
                return result
            }
        }
    }

    package func claim(_ name: String) async throws -> (any Claim)? {
        guard let file else { return claims.claim(name) }
        return try FileClaim(at: "\(file.path)-claim-\(name)")
    }

    package func rest() async {
        guard let pool = database as? DatabasePool else { return }
        await withCheckedContinuation { continuation in
            DispatchQueue.global(qos: .utility).async {
                pool.releaseMemory()
                FreedMemory.giveBack()
                continuation.resume()
            }
        }
    }

    package func close() async throws {
        try database.close()
    }

    private static func run<Result>(
        _ work: (any Connection) throws -> Result,
        on database: Database,
        _ cancellation: SQLiteCancellation
    ) throws -> Result {
        let connection = SQLiteConnection(database, cancellation)
        let result = try work(connection)
        try connection.checkNothingFailed()
        return result
    }

    private func access<Result>(
        _ transaction: (SQLiteCancellation) async throws -> Result
    ) async throws -> Result {
        let cancellation = SQLiteCancellation()
        do {
            return try await withTaskCancellationHandler {
                try await transaction(cancellation)
            } onCancel: {
                cancellation.cancel()
            }
        } catch {
            throw StorageFault.from(error, in: "a transaction")
        }
    }
}

import Accounts
import ArgumentParser
import Connections
import Evidence
import Foundation
import Investigations
import PostgreSQLStorage
import Readings
import Relations
import Reports
import SQLiteStorage
import Storage

/// Which database a command works on.
struct DatabaseOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "sqlite:PATH or postgres://…; by default a file in your data folder.",
            valueName: "url"
        )
    )
    var database: String?

    /// Opens the database and brings its schema up to date.
    func open() async throws -> any Store {
        let store = try Self.store(at: address, file: Self.file(at:))
        try await store.migrate(Schema.all, at: Date())
        return store
    }

    /// Opens the database to read it as it is: nothing is made, migrated, or written.
    func openToRead() throws -> any Store {
        try Self.store(at: address) { url in
            guard FileManager.default.fileExists(atPath: url.path) else {
                throw ValidationError("There is no database at \(url.path).")
            }
            return try SQLiteStore(reading: url.path)
        }
    }

    var address: String {
        database ?? ProcessInfo.processInfo.environment["DEBRIEF_DATABASE"]
            ?? Self.ownFile(named: "debrief")
    }

    private static func store(
        at address: String,
        file: (URL) throws -> any Store
    ) throws -> any Store {
        if address.hasPrefix("postgres://") || address.hasPrefix("postgresql://") {
            return try PostgreSQLStore(url: address)
        }
        let path = address.hasPrefix("sqlite:") ? String(address.dropFirst(7)) : address
        guard !path.isEmpty, !path.contains("://") else {
            throw ValidationError("“\(address)” is no database: use sqlite:PATH or postgres://….")
        }
        return try file(URL(filePath: path))
    }

    /// Opens a file for all that a server does, and makes it where it is missing.
    private static func file(at url: URL) throws -> any Store {
        let folder = url.deletingLastPathComponent()
        try PrivateFiles.makeFolder(folder)
        // A folder that a person named may hold other things: only our own is changed.
        let own = folder.lastPathComponent == "debrief" ? [folder.path] : []
        Output.tightened(own + ["", "-wal", "-shm", "-journal"].map { url.path + $0 })
        return try SQLiteStore(path: url.path)
    }

    /// A file in the person's own data folder.
    static func ownFile(named name: String) -> String {
        let environment = ProcessInfo.processInfo.environment
        let home = environment["HOME"] ?? NSHomeDirectory()
        let data = environment["XDG_DATA_HOME"] ?? "\(home)/.local/share"
        return "sqlite:\(data)/debrief/\(name).sqlite"
    }
}

/// The migrations of all stages, in their order.
enum Schema {
    static let all =
        AccountMigrations.all + EvidenceMigrations.all + ReadingMigrations.all
        + RelationMigrations.all + InvestigationMigrations.all
        + ReportMigrations.all + ConnectionMigrations.all
}

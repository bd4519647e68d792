import Foundation
import SQLiteStorage
import Storage
import Testing

struct SQLiteIntegrityTests {
    /// A database of a few hundred rows in a folder of its own, closed.
    private func withDatabase(_ test: (URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(component: "integrity \(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(component: "a?copy#1.db")
        let store = try SQLiteStore(path: file.path)
        try await store.write { connection in
            try connection.execute("CREATE TABLE place (id TEXT PRIMARY KEY)")
            try connection.execute("CREATE TABLE note (id TEXT PRIMARY KEY, place TEXT NOT NULL)")
            for number in 0..<500 {
                let name = "\(number) " + String(repeating: "x", count: 200)
                try connection.execute("INSERT INTO note (id, place) VALUES (\(name), \("gone"))")
            }
        }
        try await store.close()
        try await test(file)
    }

    private func findings(in file: URL) async throws -> [String] {
        let store = try SQLiteStore(reading: file.path)
        let findings = try await store.integrityFindings()
        try await store.close()
        return findings
    }

    @Test func `a whole file has nothing to find, and nothing is written beside it`() async throws {
        try await withDatabase { file in
            let folder = file.deletingLastPathComponent()
            let before = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            let bytes = try Data(contentsOf: file)
            #expect(try await findings(in: file) == [])
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder.path) == before
            )
            #expect(try Data(contentsOf: file) == bytes)
        }
    }

    @Test func `a store that is opened to be read takes no writes`() async throws {
        try await withDatabase { file in
            let store = try SQLiteStore(reading: file.path)
            await #expect(throws: StorageFault.self) {
                try await store.write { try $0.execute("DELETE FROM note") }
            }
            try await store.close()
        }
    }

    @Test func `what another process has written and not yet moved over is read`() async throws {
        try await withDatabase { file in
            let writer = try SQLiteStore(path: file.path)
            try await writer.write { try $0.execute("INSERT INTO place (id) VALUES ('P')") }
            let reader = try SQLiteStore(reading: file.path)
            let count: Int = try await reader.read { try $0.value("SELECT COUNT(*) FROM place") }
            #expect(count == 1)
            try await reader.close()
            try await writer.close()
        }
    }

    @Test func `a page that was overwritten is found`() async throws {
        try await withDatabase { file in
            var bytes = try Data(contentsOf: file)
            let page = 8192 * 6
            bytes.replaceSubrange(page..<page + 2000, with: Data(repeating: 0x5A, count: 2000))
            try bytes.write(to: file)
            let found = try await findings(in: file)
            #expect(found.first?.hasPrefix("The database is damaged: ") == true)
        }
    }

    @Test func `rows that point at nothing are found`() async throws {
        try await withDatabase { file in
            let store = try SQLiteStore(path: file.path)
            try await store.write { connection in
                try connection.execute("PRAGMA writable_schema = ON")
                try connection.execute(
                    """
                    UPDATE sqlite_master
                    SET sql = 'CREATE TABLE note (id TEXT PRIMARY KEY, place TEXT REFERENCES place (id))'
                    WHERE name = 'note'
                    """
                )
            }
            try await store.close()
            #expect(
                try await findings(in: file)
                    == ["500 rows point at rows that are gone: note → place."]
            )
        }
    }

    @Test func `a file that is missing is not made`() throws {
        let path = FileManager.default.temporaryDirectory
            .appending(component: "none-\(UUID().uuidString).db").path
        #expect(throws: StorageFault.self) { _ = try SQLiteStore(reading: path) }
        #expect(!FileManager.default.fileExists(atPath: path))
    }
}

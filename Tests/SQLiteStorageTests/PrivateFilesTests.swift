import Foundation
import SQLiteStorage
import Storage
import Testing

struct PrivateFilesTests {
    private func withFolder(_ test: (URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await test(folder)
    }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test
    func `a new database is its user's alone, with what SQLite puts beside it`() async throws {
        try await withFolder { folder in
            try PrivateFiles.makeFolder(folder)
            #expect(try mode(folder.path) == 0o700)
            let path = folder.appending(path: "a.sqlite").path
            let store = try SQLiteStore(path: path)
            try await store.write { try $0.execute("CREATE TABLE note (id TEXT PRIMARY KEY)") }
            for end in ["", "-wal", "-shm"] { #expect(try mode(path + end) == 0o600) }
            try await store.close()
        }
    }

    @Test
    func `what others could open is theirs no more, and is named`() async throws {
        try await withFolder { folder in
            try FileManager.default.createDirectory(
                at: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o755]
            )
            let (wide, narrow) = (
                folder.appending(path: "a").path, folder.appending(path: "b").path
            )
            for (path, mode) in [(wide, 0o644), (narrow, 0o400)] {
                _ = FileManager.default.createFile(
                    atPath: path,
                    contents: Data(),
                    attributes: [.posixPermissions: mode]
                )
            }
            let paths = [folder.path, wide, narrow, folder.appending(path: "none").path]
            #expect(PrivateFiles.tighten(paths) == [folder.path, wide])
            #expect(try mode(folder.path) == 0o700 && mode(wide) == 0o600 && mode(narrow) == 0o400)
            #expect(PrivateFiles.tighten(paths) == [])
        }
    }
}

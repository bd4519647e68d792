import Foundation
import SQLiteStorage
import Storage
import Testing

struct SQLiteStoreTests {
    private func withFile(_ test: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(component: "debrief-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await test(folder.appending(component: "debrief.db").path)
    }

    @Test func `what is stored is there after opening the file again`() async throws {
        try await withFile { path in
            let first = try SQLiteStore(path: path)
            try await first.write { connection in
                try connection.execute("CREATE TABLE note (id TEXT PRIMARY KEY)")
                try connection.execute("INSERT INTO note (id) VALUES (\("a"))")
            }
            try await first.close()
            let second = try SQLiteStore(path: path)
            let id: String = try await second.read { try $0.value("SELECT id FROM note") }
            #expect(id == "a")
            try await second.close()
        }
    }

    @Test func `two that migrate one file together migrate once`() async throws {
        try await withFile { path in
            let migration = Migration("notes", ["CREATE TABLE note (id TEXT PRIMARY KEY)"])
            let stores = try [SQLiteStore(path: path), SQLiteStore(path: path)]
            try await withThrowingTaskGroup(of: Void.self) { group in
                for store in stores {
                    group.addTask { try await store.migrate([migration], at: Date()) }
                }
                try await group.waitForAll()
            }
            for store in stores { try await store.close() }
        }
    }

    @Test func `a file that is no database is unavailable`() async throws {
        try await withFile { path in
            try Data(repeating: 65, count: 8192).write(to: URL(filePath: path))
            let fault = #expect(throws: StorageFault.self) { _ = try SQLiteStore(path: path) }
            #expect(fault?.kind == .unavailable)
        }
    }

    @Test func `a search that cannot be read does not tell its words`() async throws {
        let store = try SQLiteStore.inMemory()
        try await store.write { try $0.execute("CREATE VIRTUAL TABLE found USING fts5(words)") }
        let fault = await #expect(throws: StorageFault.self) {
            try await store.read { connection in
                _ = try connection.rows(
                    "SELECT words FROM found WHERE found MATCH \("private AND AND words\"")"
                )
            }
        }
        #expect(fault?.description.contains("private") == false)
        #expect(fault?.kind == .misuse)
    }

    @Test(arguments: [false, true])
    func `a file that is gone or replaced takes no more writes`(isReplaced: Bool) async throws {
        try await withFile { path in
            let store = try SQLiteStore(path: path)
            try await store.write { connection in
                try connection.execute("CREATE TABLE note (id TEXT PRIMARY KEY)")
            }
            try FileManager.default.removeItem(atPath: path)
            if isReplaced { try Data().write(to: URL(filePath: path)) }
            let fault = await #expect(throws: StorageFault.self) {
                try await store.write { try $0.execute("INSERT INTO note (id) VALUES (\("a"))") }
            }
            #expect(fault?.kind == .unavailable)
        }
    }

    @Test func `a file that goes while a write runs does not keep it`() async throws {
        try await withFile { path in
            let store = try SQLiteStore(path: path)
            await #expect(throws: StorageFault.self) {
                try await store.write { connection in
                    try connection.execute("CREATE TABLE note (id TEXT PRIMARY KEY)")
                    try FileManager.default.removeItem(atPath: path)
                }
            }
        }
    }

    @Test func `a database that is up to date is opened while another one writes`() async throws {
        try await withFile { path in
            let migration = Migration("notes", ["CREATE TABLE note (id TEXT PRIMARY KEY)"])
            let first = try SQLiteStore(path: path)
            try await first.migrate([migration], at: Date())
            try await first.write { connection in
                try connection.execute("INSERT INTO note (id) VALUES (\("a"))")
                // Within the write: it would wait for itself if migrating had to write.
                let done = DispatchSemaphore(value: 0)
                Task {
                    let second = try SQLiteStore(path: path)
                    try await second.migrate([migration], at: Date())
                    try await second.close()
                    done.signal()
                }
                #expect(done.wait(timeout: .now() + 15) == .success)
            }
            try await first.close()
        }
    }
}

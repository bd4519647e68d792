import DebriefTesting
import Foundation
import SQLiteStorage
import Storage
import Testing

struct ClaimTests {
    @Test(arguments: Engine.available)
    func `a name is held by one, until it is given back`(engine: Engine) async throws {
        try await engine.withStore(migrations: []) { store in
            let held = try #require(try await store.claim("import-1"))
            #expect(try await store.claim("import-1") == nil)
            #expect(try await store.claim("import-2") != nil)
            await held.end()
            #expect(try await store.claim("import-1") != nil)
        }
    }

    @Test(arguments: Engine.available)
    func `a claim waits for no write`(engine: Engine) async throws {
        try await engine.withStore(migrations: []) { store in
            let (gate, open) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
            async let writing: Void = store.write { _ in
                open.signal()
                gate.wait()
            }
            await withCheckedContinuation { continuation in
                DispatchQueue.global().async {
                    open.wait()
                    continuation.resume()
                }
            }
            #expect(try await store.claim("import-1") != nil)
            gate.signal()
            try await writing
        }
    }

    @Test
    func `what a dead process held can be claimed`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(component: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(component: "a.sqlite").path
        let store = try SQLiteStore(path: path)
        // A file that a process left behind when it was killed: nobody has it locked.
        try Data().write(to: URL(filePath: path + "-claim-import-1"))
        let claim = try #require(try await store.claim("import-1"))
        let other = try SQLiteStore(path: path)
        #expect(try await other.claim("import-1") == nil)
        await claim.end()
        #expect(!FileManager.default.fileExists(atPath: path + "-claim-import-1"))
        try await other.close()
        try await store.close()
    }
}

import DebriefTesting
import Evidence
import Foundation
import SQLiteStorage
import Storage
import Testing

@testable import CLI

struct DoctorTests {
    @Test(arguments: Engine.available)
    func `a whole database has no problems, and its counts are given`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: Schema.all) { store in
            _ = try await Sample.incident(in: store)
            let result = try await Doctor.examine(store)
            #expect(result.problems == [])
            #expect(result.counts["event"] == 4)
        }
    }

    @Test(arguments: Engine.available)
    func `an older schema is said to be one, and is not brought up to date`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: Array(Schema.all.dropLast(2))) { store in
            let result = try await Doctor.examine(store)
            #expect(result.problems.count == 1)
            #expect(result.problems[0].contains("2 migrations are missing"))
            #expect(try await store.missing(of: Schema.all).count == 2)
        }
    }

    @Test(arguments: Engine.available)
    func `a citation that belongs to nothing is found`(engine: Engine) async throws {
        try await engine.withStore(migrations: Schema.all) { store in
            let (_, events) = try await Sample.incident(in: store)
            try await store.write { connection in
                try connection.execute(
                    """
                    INSERT INTO citation (claim_id, event_id)
                    VALUES (\("lost"), \(events[0].id))
                    """
                )
            }
            let result = try await Doctor.examine(store)
            #expect(result.problems == ["1 citations belong to nothing that cites."])
        }
    }

    @Test func `a copy that can only be read is checked, and stays as it is`() async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(component: "copy-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(component: "copy.sqlite").path
        defer {
            try? FileManager.default.setAttributes(
                [.posixPermissions: 0o700],
                ofItemAtPath: folder.path
            )
            try? FileManager.default.removeItem(at: folder)
        }
        let store = try SQLiteStore(path: file)
        try await store.migrate(Schema.all, at: Sample.noon)
        _ = try await Sample.incident(in: store)
        try await store.close()
        let bytes = try Data(contentsOf: URL(filePath: file))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        for (path, mode) in [(file, 0o400), (folder.path, 0o500)] {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        }
        var options = DatabaseOptions()
        options.database = "sqlite:\(file)"
        let copy = try options.openToRead()
        #expect(try await Doctor.examine(copy).problems == [])
        try await copy.close()
        #expect(try Data(contentsOf: URL(filePath: file)) == bytes)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == names)
    }
}

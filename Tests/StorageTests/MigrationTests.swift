import DebriefTesting
import Foundation
import Storage
import Testing

struct MigrationTests {
    private static let first = Migration("first", ["CREATE TABLE a (id TEXT PRIMARY KEY)"])
    private static let second = Migration("second") { dialect in
        switch dialect {
        case .sqlite: ["INSERT INTO a (id) VALUES ('sqlite')"]
        case .postgreSQL: ["INSERT INTO a (id) VALUES ('postgreSQL')"]
        }
    }
    private let now = Date(timeIntervalSince1970: 1_700_000_000)

    @Test(arguments: Engine.available)
    func `each migration is applied once`(engine: Engine) async throws {
        try await engine.withStore(migrations: [Self.first]) { store in
            try await store.migrate([Self.first, Self.second], at: now)
            try await store.migrate([Self.first, Self.second], at: now)
            let ids: [String] = try await store.read { connection in
                try connection.rows("SELECT id FROM a ORDER BY id").map { try $0("id") }
            }
            #expect(ids == [store.dialect == .sqlite ? "sqlite" : "postgreSQL"])
        }
    }

    @Test(arguments: Engine.available)
    func `two that migrate together migrate once`(engine: Engine) async throws {
        try await engine.withStore { store in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<4 {
                    group.addTask { try await store.migrate([Self.first, Self.second], at: now) }
                }
                try await group.waitForAll()
            }
            let names: [String] = try await store.read { connection in
                try connection.rows("SELECT name FROM migration ORDER BY name").map {
                    try $0("name")
                }
            }
            #expect(names == ["first", "second"])
        }
    }

    @Test(arguments: Engine.available)
    func `a migration that fails takes the others back`(engine: Engine) async throws {
        try await engine.withStore { store in
            let broken = Migration("broken", ["INSERT INTO nowhere (id) VALUES ('x')"])
            await #expect(throws: StorageFault.self) {
                try await store.migrate([Self.first, broken], at: now)
            }
            try await store.migrate([Self.first], at: now)
        }
    }
}

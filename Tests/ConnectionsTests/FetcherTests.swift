import DebriefTesting
import Evidence
import Foundation
import Storage
import Synchronization
import Testing

@testable import Connections

struct FetcherTests {
    @Test(arguments: Engine.available)
    func `each page is asked for once, and the last place is known after a restart`(
        engine: Engine
    ) async throws {
        try await PlayedNode.run(on: engine) { node in
            let id = try await node.connect().id
            #expect(try await node.fetchNext())
            #expect(try await !node.fetchNext())
            node.pass(5)
            #expect(try await node.fetchNext())
            let restarted = PlayedNode(node.store, key: node.key)
            restarted.pass(10)
            #expect(try await restarted.fetchNext())
            #expect(node.client.asked.withLock { $0 } == ["0", "1"])
            #expect(restarted.client.asked.withLock { $0 } == ["2"])
            let connection = try await node.connection(id)
            #expect(connection.state == .caughtUp)
            #expect(connection.progress == "3 of 3 pages")
            #expect(connection.counts.pages == 3)
            #expect(connection.counts.stored == 3)
            #expect(connection.nextRunAt == Sample.noon + 70)
            #expect(try await node.events() == 3)
        }
    }

    @Test(arguments: Engine.available)
    func `a record that can't be taken is told, and the others of its page are stored`(
        engine: Engine
    ) async throws {
        try await PlayedNode.run(on: engine) { node in
            let id = try await node.connect().id
            _ = try await node.fetchNext()
            node.pass(5)
            _ = try await node.fetchNext()
            let connection = try await node.connection(id)
            #expect(connection.counts.refused == 1)
            #expect(try await node.events() == 2)
            let told = try await node.store.read { try $0.refusals(of: connection) }
            #expect(told.map(\.location) == ["page 1, record 2"])
        }
    }

    @Test(arguments: Engine.available)
    func `what passes is tried again later each time, what does not waits for a person`(
        engine: Engine
    ) async throws {
        try await PlayedNode.run(on: engine) { node in
            let id = try await node.connect().id
            node.client.status.withLock { $0 = 500 }
            var waits: [TimeInterval] = []
            for _ in 0..<3 {
                let began = node.clock.withLock { $0 }
                #expect(try await node.fetchNext())
                let next = try #require(try await node.connection(id).nextRunAt)
                waits.append(next.timeIntervalSince(began))
                node.pass(waits.last ?? 0)
            }
            #expect(waits == [15, 30, 60])
            let failing = try await node.connection(id)
            #expect(failing.state == .failing)
            #expect(failing.lastError == "It has a fault of its own.")
            node.client.status.withLock { $0 = 200 }
            #expect(try await node.fetchNext())
            let mended = try await node.connection(id)
            #expect(mended.state == .active)
            #expect(mended.lastError == nil)
            #expect(mended.failures == 0)
        }
    }

    @Test(arguments: Engine.available)
    func `a token that is not accepted stops it until it is replaced`(
        engine: Engine
    ) async throws {
        try await PlayedNode.run(on: engine) { node in
            let connection = try await node.connect(token: "wilted")
            #expect(try await node.fetchNext())
            let failing = try await node.connection(connection.id)
            #expect(failing.state == .failing)
            #expect(failing.nextRunAt == nil)
            #expect(failing.lastError == "It did not accept it.")
            let draft = ConnectionDraft(
                source: failing.source,
                name: failing.name,
                settings: failing.settings,
                secrets: ["token": "tulip-7"],
                windowStart: failing.windowStart
            )
            try await node.connections.revise(failing, by: draft)
            #expect(try await node.fetchNext())
            #expect(try await node.connection(connection.id).counts.pages == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `no secret is in any table`(engine: Engine) async throws {
        try await PlayedNode.run(on: engine) { node in
            let connection = try await node.connect(signed: "orchid-9")
            let token = try node.connections.webhookToken(of: connection)
            let rows = try await node.store.read { connection in
                try connection.rows("SELECT settings, sealed, webhook_hash FROM connection")
                    .flatMap { [try $0("settings", as: String.self), try $0("sealed")] }
            }
            for secret in ["tulip-7", "orchid-9", token] {
                #expect(rows.allSatisfy { !$0.contains(secret) })
            }
        }
    }

    @Test(arguments: Engine.available)
    func `without the key nothing is asked, and no other key is made`(
        engine: Engine
    ) async throws {
        try await PlayedNode.run(on: engine) { node in
            let id = try await node.connect().id
            let other = PlayedNode(node.store)
            #expect(try await other.fetchNext())
            #expect(other.client.asked.withLock { $0 }.isEmpty)
            let told = try #require(try await node.connection(id).lastError)
            #expect(told.contains("were sealed with key"))
            #expect(try await other.connections.checkup().count == 1)
            #expect(try await node.connections.checkup().isEmpty)
        }
    }
}

import DebriefTesting
import Evidence
import Foundation
import Storage
import Synchronization
import Testing

@testable import Connections

struct LeaseTests {
    @Test(arguments: Engine.available)
    func `two nodes never fetch the same connection at once`(engine: Engine) async throws {
        try await PlayedNode.run(on: engine) { node in
            _ = try await node.connect()
            let other = PlayedNode(node.store, key: node.key)
            node.client.meanwhile.withLock { work in
                work = {
                    let hasFetched = try await other.fetchNext()
                    #expect(!hasFetched)
                }
            }
            #expect(try await node.fetchNext())
            #expect(node.client.asked.withLock { $0 } == ["0"])
            #expect(other.client.asked.withLock { $0 }.isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func `a node that hangs is taken over, and what it brings too late is thrown away`(
        engine: Engine
    ) async throws {
        try await PlayedNode.run(on: engine) { node in
            let id = try await node.connect().id
            let other = PlayedNode(node.store, key: node.key)
            node.client.meanwhile.withLock { work in
                work = {
                    other.pass(31)
                    let hasFetched = try await other.fetchNext()
                    #expect(hasFetched)
                }
            }
            #expect(try await node.fetchNext())
            let connection = try await node.connection(id)
            #expect(connection.counts.pages == 1)
            #expect(connection.cursor == "1")
            #expect(try await node.events() == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `what is paused or removed while it is fetched stays so`(engine: Engine) async throws {
        try await PlayedNode.run(on: engine) { node in
            let connection = try await node.connect()
            node.client.meanwhile.withLock { work in
                work = { try await node.store.write { try $0.pause(connection) } }
            }
            #expect(try await node.fetchNext())
            #expect(try await node.connection(connection.id).state == .paused)
            node.pass(100)
            #expect(try await !node.fetchNext())
            try await node.connections.resume(connection)
            node.client.meanwhile.withLock { work in
                work = { try await node.store.write { try $0.remove(connection) } }
            }
            #expect(try await node.fetchNext())
            #expect(try await node.events() == 1)
            await #expect(throws: Refusal.self) { try await node.connection(connection.id) }
        }
    }
}

import DebriefTesting
import Evidence
import EvidenceSources
import Foundation
import Storage
import Testing

@testable import Connections

struct ReceiverTests {
    private func send(
        _ text: String,
        secret: String? = nil,
        to connection: LiveConnection,
        of node: PlayedNode
    ) async throws -> Receiver.Answer {
        let receiver = Receiver(node.connections)
        let token = try node.connections.webhookToken(of: connection)
        let found = try #require(try await receiver.connection(at: token))
        let delivery = Delivery(
            headers: secret.map { ["x-secret": $0] } ?? [:],
            body: Array(text.utf8),
            receivedAt: Sample.noon,
            name: "ping"
        )
        return try await receiver.receive(delivery, by: found)
    }

    @Test(arguments: Engine.available)
    func `what is sent twice is stored once, in any order`(engine: Engine) async throws {
        try await PlayedNode.run(on: engine) { node in
            let connection = try await node.connect()
            for text in ["20", "10", "20", "10"] {
                #expect(try await send(text, to: connection, of: node) == .taken(nil))
            }
            #expect(try await node.events() == 2)
            let counts = try await node.connection(connection.id).counts
            #expect(counts.deliveries == 4)
            #expect(counts.stored == 2)
        }
    }

    @Test(arguments: Engine.available)
    func `only who knows the secret is heard, and a challenge is answered`(
        engine: Engine
    ) async throws {
        try await PlayedNode.run(on: engine) { node in
            let connection = try await node.connect(signed: "orchid-9")
            #expect(try await send("1", to: connection, of: node) == .notAuthentic)
            #expect(
                try await send("hello?", secret: "x", to: connection, of: node) == .notAuthentic
            )
            let answer = try await send("hello?", secret: "orchid-9", to: connection, of: node)
            #expect(answer == .taken(DeliveryAnswer("hello!")))
            #expect(
                try await send("1", secret: "orchid-9", to: connection, of: node) == .taken(nil)
            )
            #expect(try await node.events() == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `what can't be read is told and kept as it came`(engine: Engine) async throws {
        try await PlayedNode.run(on: engine) { node in
            let connection = try await node.connect()
            let answer = try await send("soon\0", to: connection, of: node)
            #expect(answer == .refused("“soon\0” is no time."))
            let kept = try await node.store.read { try $0.refusals(of: connection) }
            #expect(kept.map(\.raw) == ["soon\u{FFFD}"])
            #expect(kept.map(\.location) == ["ping"])
        }
    }

    @Test
    func `an unknown address is no one's, and a paused connection takes nothing`() async throws {
        try await PlayedNode.run(on: .sqlite) { node in
            let connection = try await node.connect()
            let receiver = Receiver(node.connections)
            #expect(try await receiver.connection(at: "elsewhere") == nil)
            try await node.store.write { try $0.pause(connection) }
            #expect(try await send("1", to: connection, of: node) == .paused)
            #expect(try await node.events() == 0)
        }
    }

    @Test
    func `too many at once are turned away, and let in again later`() {
        let gate = RequestGate(rate: 1, burst: 2)
        #expect(gate.admits("a", at: Sample.noon))
        #expect(gate.admits("a", at: Sample.noon))
        #expect(!gate.admits("a", at: Sample.noon))
        #expect(gate.admits("b", at: Sample.noon))
        #expect(gate.admits("a", at: Sample.noon + 1))
    }
}

import Accounts
import Evidence
package import EvidenceSources
import Foundation
import Storage

/// Takes what tools send to their address, and stores it before it says yes.
package struct Receiver: Sendable {
    private let connections: LiveConnections
    private let gate = RequestGate()
    private let guesses: RequestGate
    private let known = KnownTokens()

    /// `guesses` limits how often one address may name a token that is no connection's.
    package init(
        _ connections: LiveConnections,
        guesses: RequestGate = RequestGate(rate: 5, burst: 100)
    ) {
        self.connections = connections
        self.guesses = guesses
    }

    package enum Answer: Hashable, Sendable {
        /// Stored; with what the tool wants to hear.
        case taken(DeliveryAnswer?)
        case unknown
        case paused
        case notAuthentic
        /// Nothing of it could be read; it is kept as it came.
        case refused(String)
    }

    /// Whose address it is, before anything of what is sent is read; nil where it is no one's.
    ///
    /// Throws `TooMany` if it accepts no more for now, from this address or at this token.
    package func connection(
        at token: String,
        from address: String = "unknown"
    ) async throws -> LiveConnection? {
        let (hash, now) = (Secret(token).hash, connections.now())
        guard known.contains(hash) || !guesses.isSpent(address, at: now) else { throw TooMany() }
        let found = try await connections.store.read {
            try $0.liveConnection(webhookHash: hash)
        }
        guard let found else {
            known.remove(hash)
            _ = guesses.admits(address, at: now)
            return nil
        }
        known.insert(hash)
        guard gate.admits(found.id.rawValue, at: now) else { throw TooMany() }
        return found
    }

    /// More came than one address takes in a second.
    package struct TooMany: Error {}

    /// Throws a `Refusal` where the key that opens the secret is missing, and faults.
    package func receive(_ delivery: Delivery, by found: LiveConnection) async throws -> Answer {
        guard let source = try source(of: found) else { return .unknown }
        guard found.state != .paused else { return .paused }
        let secret = try connections.secrets(of: found)[ConnectionField.webhookSecret] ?? ""
        guard secret.isEmpty || source.isAuthentic(delivery, secret: secret) else {
            return .notAuthentic
        }
        if let answer = source.answer(to: delivery) { return .taken(answer) }
        let name = type(of: source).name
        let mentioned = source.mentioned(in: delivery)
        var known = delivery
        known.handles = try await connections.store.read {
            try $0.handles(of: mentioned, at: name)
        }
        let read = try await DeliveryReading.of(known, by: source)
        try await take(read, of: delivery, by: found, as: name)
        if read.gathered.isEmpty, let first = read.refused.first { return .refused(first.reason) }
        return .taken(nil)
    }

    /// With the mapping that an owner gave the connection.
    private func source(of found: LiveConnection) throws -> (any WebhookSource)? {
        let source = connections.source(found.source)
        guard let mapping = found.settings[ConnectionField.mapping], !mapping.isEmpty,
            let mappable = source as? any MappableSource
        else { return source as? any WebhookSource }
        do {
            return try mappable.mapped(by: mapping) as? any WebhookSource
        } catch let fault as MappingFault {
            throw Refusal(.conflict, "The mapping of this connection: \(fault.reason)")
        }
    }

    private func take(
        _ read: DeliveryReading,
        of delivery: Delivery,
        by found: LiveConnection,
        as source: String
    ) async throws {
        let (ids, now) = (connections.ids, connections.now())
        let raw = String(decoding: delivery.body, as: UTF8.self).replacing("\0", with: "\u{FFFD}")
        try await connections.store.write { storage in
            let recorder = EvidenceRecorder(storage, source: source, ids: ids, now: now)
            try recorder.record(read.gathered)
            try recorder.finish()
            try storage.keep(read.refused, of: found, raw: raw, ids: ids, at: now)
            try storage.receive(found, recorder.outcome, refused: read.refused.count, at: now)
        }
    }
}

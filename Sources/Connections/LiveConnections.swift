import Accounts
package import Evidence
package import EvidenceSources
package import Foundation
package import Storage

/// Makes, changes and tests connections; what fetches and receives stands on it.
package struct LiveConnections: Sendable {
    package typealias Lookup = @Sendable (String) -> (any EvidenceSource)?

    package let store: any Store
    let ids: IDSource
    let now: @Sendable () -> Date
    let key: KeyPlace
    let client: any WebClient
    let source: Lookup

    package init(
        store: any Store,
        ids: IDSource,
        now: @escaping @Sendable () -> Date,
        key: KeyPlace,
        client: any WebClient,
        source: @escaping Lookup = { AllSources.source(named: $0) }
    ) {
        self.store = store
        self.ids = ids
        self.now = now
        self.key = key
        self.client = client
        self.source = source
    }

    /// Asks the tool whether the access works, and says who we are there.
    ///
    /// Refuses, in the words of the source, where it does not.
    package func test(_ draft: ConnectionDraft) async throws -> String {
        guard !draft.sendsOnly, let live = source(draft.source) as? any LiveSource else {
            return ""
        }
        do {
            return try await live.test(draft.access, client)
        } catch let fault as AccessFault {
            throw Refusal(.invalid, fault.reason)
        }
    }

    /// The same for one that is kept.
    package func test(_ connection: LiveConnection) async throws -> String {
        let draft = ConnectionDraft(
            source: connection.source,
            name: connection.name,
            settings: connection.settings,
            windowStart: connection.windowStart
        )
        return try await test(try completed(draft, of: connection))
    }

    /// Keeps a new one.
    ///
    /// Refuses where its secrets can't be sealed.
    package func connect(
        _ draft: ConnectionDraft,
        by viewer: Viewer
    ) async throws -> LiveConnection.ID {
        let id = LiveConnection.ID(ids.next())
        let token = Secret.random()
        var secrets = draft.secrets
        secrets[ConnectionField.webhookToken] = token.text
        let sealed = try await sealingKey().seal(secrets, of: id)
        let (now, next) = (now(), next(of: draft.source, draft.sendsOnly))
        try await store.write { connection in
            try connection.record(
                draft,
                as: id,
                sealed: sealed,
                webhookHash: token.hash,
                by: viewer,
                at: now,
                next: next
            )
        }
        return id
    }

    /// What was told of a connection, to be changed; a secret that is not told anew is kept.
    ///
    /// Refuses with `conflict` one that was changed since `base`.
    package func revise(
        _ connection: LiveConnection,
        by draft: ConnectionDraft,
        basedOn base: Revision? = nil
    ) async throws {
        let whole = try completed(draft, of: connection)
        let sealed = try key.key().seal(whole.secrets, of: connection.id)
        let next = next(of: connection.source, draft.sendsOnly)
        try await store.write {
            try $0.revise(connection, by: whole, sealed: sealed, next: next, basedOn: base)
        }
    }

    /// The draft with the secrets that are kept.
    package func completed(
        _ draft: ConnectionDraft,
        of connection: LiveConnection
    ) throws -> ConnectionDraft {
        var whole = draft
        whole.secrets.merge(try secrets(of: connection)) { told, _ in told }
        return whole
    }

    /// Goes on where it stopped, or tries at once.
    package func resume(_ connection: LiveConnection) async throws {
        let next = next(of: connection.source, connection.sendsOnly)
        try await store.write { try $0.resume(connection, next: next) }
    }

    /// The last part of the address that the tool sends to.
    package func webhookToken(of connection: LiveConnection) throws -> String {
        try secrets(of: connection)[ConnectionField.webhookToken] ?? ""
    }

    /// Whether the secrets of every connection can be opened; why not, in words.
    package func checkup() async throws -> [String] {
        try await store.read { try $0.liveConnections() }.compactMap { connection in
            do {
                _ = try secrets(of: connection)
                return nil
            } catch let refusal as Refusal {
                return "Connection \(connection.name): \(refusal.description)"
            }
        }
    }

    func secrets(of connection: LiveConnection) throws -> [String: String] {
        try key.key().open(connection.sealed, of: connection.id)
    }

    /// The key is made with the first connection, and never after: another would open none of them.
    private func sealingKey() async throws -> SealingKey {
        let isFirst = try await store.read { try $0.liveConnections().isEmpty }
        return try isFirst ? key.keyMadeIfMissing() : key.key()
    }

    private func next(of name: String, _ sendsOnly: Bool) -> Date? {
        !sendsOnly && source(name) is any LiveSource ? now() : nil
    }
}

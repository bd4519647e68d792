import Evidence
import EvidenceSources
import Foundation
package import Logging
import Storage

/// Fetches one page of one connection that is due, on one node at a time.
///
/// A page's events and the place to go on from are stored in one transaction, so that whatever
/// stops the node, no page is stored twice and none is left out.
package struct Fetcher: Sendable {
    private let connections: LiveConnections
    private let logger: Logger

    /// Soon enough over when a node dies; a living one extends it.
    static let leaseLength: TimeInterval = 30

    package init(_ connections: LiveConnections, logger: Logger) {
        self.connections = connections
        self.logger = logger
    }

    /// Returns whether there was something to fetch.
    package func fetchNext() async throws -> Bool {
        let (store, began) = (connections.store, connections.now())
        guard try await store.read({ try $0.hasDueConnection(at: began) }) else { return false }
        let lease = connections.ids.next()
        let end = began.addingTimeInterval(Self.leaseLength)
        let claimed = try await store.write {
            try $0.claimDueConnection(as: lease, at: began, until: end)
        }
        guard let claimed else { return false }
        do {
            let fetched = try await holding(lease) { try await page(of: claimed) }
            try await take(fetched, of: claimed, lease)
        } catch is LeaseLost {
            logger.notice("The page of connection \(claimed.id) was fetched in vain: it changed.")
        } catch {
            guard !Task.isCancelled else {
                try await store.write { try $0.release(lease) }
                throw CancellationError()
            }
            try await fail(claimed, lease, Setback(error, logger))
        }
        return true
    }

    private func page(of connection: LiveConnection) async throws -> FetchedPage {
        guard let live = connections.source(connection.source) as? any LiveSource else {
            throw AccessFault("This version can’t ask \(connection.source).")
        }
        let (store, name) = (connections.store, type(of: live).name)
        return try await live.fetch(
            FetchRequest(
                access: connection.access(connections.secrets(of: connection)),
                from: connection.windowStart,
                cursor: connection.cursor,
                now: connections.now(),
                handles: { people in
                    try await store.read { try $0.handles(of: people, at: name) }
                },
                keptFiles: { events in
                    try await store.read { try $0.keptFiles(of: events, at: name) }
                }
            ),
            connections.client
        )
    }

    /// Keeps other nodes away for as long as the work takes.
    private func holding<Result: Sendable>(
        _ lease: String,
        _ work: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        try await withThrowingTaskGroup(of: Result?.self) { group in
            group.addTask { try await work() }
            group.addTask {
                while true {
                    try await Task.sleep(for: .seconds(Self.leaseLength / 3))
                    let end = connections.now().addingTimeInterval(Self.leaseLength)
                    try await connections.store.write { try $0.extend(lease, until: end) }
                }
            }
            defer { group.cancelAll() }
            while let result = try await group.next() {
                if let result { return result }
            }
            throw CancellationError()
        }
    }

    private func take(
        _ page: FetchedPage,
        of connection: LiveConnection,
        _ lease: String
    ) async throws {
        let (ids, now) = (connections.ids, connections.now())
        let reader = connections.source(connection.source)
        let name = reader.map { type(of: $0).name } ?? connection.source
        let next = now.addingTimeInterval(Pace.wait(after: page))
        var refused = page.refused
        let gathered = page.gathered.plausible { refused.append($0) }
        let rejected = refused
        try await connections.store.write { storage in
            let recorder = EvidenceRecorder(storage, source: name, ids: ids, now: now)
            try recorder.record(gathered)
            try recorder.finish()
            try storage.keep(rejected, of: connection, ids: ids, at: now)
            try storage.advance(
                connection,
                by: page,
                recorder.outcome,
                lease: lease,
                at: now,
                next: next
            )
        }
    }

    private func fail(
        _ connection: LiveConnection,
        _ lease: String,
        _ setback: Setback
    ) async throws {
        let now = connections.now()
        let failures = connection.failures + 1
        let next = setback.isPassing ? now.addingTimeInterval(Pace.wait(after: failures)) : nil
        try await connections.store.write { storage in
            try storage.fail(
                connection,
                because: setback.reason,
                isFailing: !setback.isPassing || failures >= Pace.patience,
                lease: lease,
                at: now,
                next: next
            )
        }
    }
}

import Dispatch
import Storage

/// A place in the pool: a thread of its own and the link that it keeps to the server.
///
/// Unchecked, since its link is only touched on its queue.
final class PostgreSQLSession: @unchecked Sendable {
    private let address: PostgreSQLAddress
    private let purpose: PostgreSQLPurpose
    private let queue = DispatchQueue(label: "debrief.postgresql")
    private var link: PostgreSQLLink?

    init(_ address: PostgreSQLAddress, for purpose: PostgreSQLPurpose) {
        self.address = address
        self.purpose = purpose
    }

    /// Runs work in a transaction; a cancelled task stops its statement and rolls back.
    func run<Result: Sendable>(
        _ work: @Sendable @escaping (any Connection) throws -> Result
    ) async throws -> Result {
        let cancellation = PostgreSQLCancellation()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                queue.async {
                    self.perform(work, cancellation) { continuation.resume(with: $0) }
                }
            }
        } onCancel: {
            DispatchQueue.global().async { cancellation.cancel() }
        }
    }

    func close() async {
        await withCheckedContinuation { continuation in
            queue.async {
                self.link = nil
                continuation.resume()
            }
        }
    }

    private func perform<Answer>(
        _ work: (any Connection) throws -> Answer,
        _ cancellation: PostgreSQLCancellation,
        _ answer: (Result<Answer, any Error>) -> Void
    ) {
        do {
            let link = try begin(cancellation)
            do {
                let result = try cancellation.during(link) {
                    let connection = PostgreSQLConnection(link, cancellation)
                    let result = try work(connection)
                    try connection.checkNothingFailed()
                    return result
                }
                switch purpose {
                case .reading:
                    // Nobody waits for the end of what changed nothing.
                    answer(.success(result))
                    if !link.commitUnwatched() { self.link = nil }
                case .writing:
                    let changed = try link.changedTables()
                    try link.commit()
                    answer(.success(result))
                    link.analyze(changed)
                }
            } catch {
                abandon(link, cancellation)
                throw error
            }
        } catch {
            answer(.failure(cancellation.isCancelled ? CancellationError() : error))
        }
    }

    /// Begins on the link kept, or where that turns out to be broken, on a new one.
    private func begin(_ cancellation: PostgreSQLCancellation) throws -> PostgreSQLLink {
        if let kept = link {
            link = nil
            do {
                try cancellation.during(kept) { try kept.begin(purpose) }
                link = kept
                return kept
            } catch {
                guard kept.isBroken else { throw error }
            }
        }
        let fresh = try PostgreSQLLink(address)
        try fresh.prepare(for: purpose)
        try cancellation.during(fresh) { try fresh.begin(purpose) }
        link = fresh
        return fresh
    }

    /// A link whose statement was cancelled goes too: the request may still be on its way.
    private func abandon(_ link: PostgreSQLLink, _ cancellation: PostgreSQLCancellation) {
        guard !cancellation.isCancelled, !link.isSpoiled else {
            self.link = nil
            return
        }
        do {
            try link.command("ROLLBACK")
        } catch {
            self.link = nil
        }
    }
}

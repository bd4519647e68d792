import Dispatch
import Storage

/// A claim as an advisory lock of a connection of its own: the server gives it back when that ends.
///
/// Unchecked, since its link is only touched on its queue.
final class PostgreSQLClaim: Claim, @unchecked Sendable {
    private let queue = DispatchQueue(label: "debrief.postgresql.claim")
    private var link: PostgreSQLLink?

    private init() {}

    static func of(_ name: String, at address: PostgreSQLAddress) async throws -> PostgreSQLClaim? {
        let claim = PostgreSQLClaim()
        return try await withCheckedThrowingContinuation { continuation in
            claim.queue.async {
                continuation.resume(
                    with: Result { try claim.take(name, at: address) ? claim : nil }
                )
            }
        }
    }

    func end() async {
        await withCheckedContinuation { continuation in
            queue.async {
                self.link = nil
                continuation.resume()
            }
        }
    }

    private func take(_ name: String, at address: PostgreSQLAddress) throws -> Bool {
        let link = try PostgreSQLLink(address)
        try link.prepare(for: .reading)
        let result = try link.run(
            """
            SELECT CASE WHEN pg_try_advisory_lock(
                7246, hashtext(COALESCE(current_schema(), '') || $1)
            ) THEN 't' ELSE 'f' END
            """,
            [.text(name)]
        )
        guard result.firstText == "t" else { return false }
        self.link = link
        return true
    }
}

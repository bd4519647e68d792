import Evidence
package import Foundation
package import Storage

/// A record that came over a connection and could not be taken.
package struct ConnectionRefusal: Hashable, Sendable {
    package let at: Date
    package let location: String
    package let reason: String
    /// The delivery as it came, where it was one.
    package let raw: String?

    /// How many are kept of each connection.
    package static let kept = 200
}

extension Connection {
    func keep(
        _ refused: [ImportOutcome.Refused],
        of connection: LiveConnection,
        raw: String? = nil,
        ids: IDSource,
        at now: Date
    ) throws {
        guard !refused.isEmpty else { return }
        for refusal in refused.suffix(ConnectionRefusal.kept) {
            try execute(
                """
                INSERT INTO connection_refusal
                    (id, connection_id, refused_at, location, reason, raw)
                VALUES (
                    \(ids.next()), \(connection.id), \(now), \(refusal.location),
                    \(refusal.reason), \(raw)
                )
                """
            )
        }
        try execute(
            """
            DELETE FROM connection_refusal
            WHERE connection_id = \(connection.id) AND id NOT IN (
                SELECT id FROM connection_refusal WHERE connection_id = \(connection.id)
                ORDER BY id DESC LIMIT \(ConnectionRefusal.kept)
            )
            """
        )
    }

    /// The newest first.
    package func refusals(
        of connection: LiveConnection,
        limit: Int = 20
    ) throws -> [ConnectionRefusal] {
        try rows(
            """
            SELECT refused_at, location, reason, raw FROM connection_refusal
            WHERE connection_id = \(connection.id)
            ORDER BY id DESC LIMIT \(limit)
            """
        ).map { row in
            ConnectionRefusal(
                at: try row("refused_at"),
                location: try row("location"),
                reason: try row("reason"),
                raw: try row("raw")
            )
        }
    }
}

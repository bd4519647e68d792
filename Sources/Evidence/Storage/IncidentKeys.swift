import Foundation
import Storage

/// What addresses call an incident.
///
/// The key of a restricted incident ends in letters that follow from nothing else, so that no key
/// of another incident shows that it exists.
enum IncidentKeys {
    static let migration = Migration(
        "evidence: keys that incidents had",
        [
            """
            CREATE TABLE incident_former_key (
                key TEXT NOT NULL CHECK (key <> ''),
                incident_id TEXT NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
                PRIMARY KEY (key, incident_id)
            )
            """,
            """
            INSERT INTO incident_former_key (key, incident_id)
            SELECT key, id FROM incident WHERE is_restricted = 1
            """,
            """
            UPDATE incident SET key = key || '-' || substr(id, length(id) - 7)
            WHERE is_restricted = 1
            """,
        ]
    )

    /// The date and the title's words.
    static func stem(of title: String, _ date: Date) -> String {
        let words = SearchTerms.words(of: title).map(\.folded).prefix(6)
            .map { $0.filter { $0.isASCII } }.filter { !$0.isEmpty }
        let day = date.formatted(.iso8601.year().month().day())
        return ([day] + words).joined(separator: "-")
    }

    static func restricted(_ stem: String, _ incident: Incident.ID) -> String {
        "\(stem)-\(incident.rawValue.suffix(8))"
    }
}

extension Connection {
    /// A key for an incident that everyone may see, with a number where its words are taken.
    func freeKey(_ stem: String) throws -> String {
        let taken = try rows(
            "SELECT key FROM incident WHERE key LIKE \(stem + "%") ORDER BY key"
        ).map { try $0("key", as: String.self) }
        guard taken.contains(stem) else { return stem }
        return (2...).lazy.map { "\(stem)-\($0)" }.first { !taken.contains($0) } ?? stem
    }

    /// Gives its words free to other incidents; its old address still leads those who may see it.
    func closeKey(of incident: Incident.ID) throws {
        let key: String = try value("SELECT key FROM incident WHERE id = \(incident)")
        let closed = IncidentKeys.restricted(key, incident)
        guard !key.hasSuffix(closed.dropFirst(key.count)) else { return }
        try execute([
            """
            INSERT INTO incident_former_key (key, incident_id) VALUES (\(key), \(incident))
            ON CONFLICT (key, incident_id) DO NOTHING
            """,
            "UPDATE incident SET key = \(closed) WHERE id = \(incident)",
        ])
    }
}

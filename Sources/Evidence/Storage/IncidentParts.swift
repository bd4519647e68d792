import Foundation
import Storage

/// What each author did in each place of an incident, counted when its events are taken in.
///
/// A page that names an incident's places and people need not look at each of its events.
enum IncidentParts {
    static let migration = Migration(
        "evidence: parts of incidents",
        [
            """
            CREATE TABLE incident_part (
                incident_id TEXT NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
                place_id TEXT NOT NULL REFERENCES place (id),
                identity_id TEXT REFERENCES identity (id),
                events INTEGER NOT NULL CHECK (events > 0),
                first_at BIGINT NOT NULL,
                last_at BIGINT NOT NULL
            )
            """,
            "CREATE INDEX incident_part_incident ON incident_part (incident_id)",
            """
            INSERT INTO incident_part
                (incident_id, place_id, identity_id, events, first_at, last_at)
            SELECT incident_event.incident_id, event.place_id, event.identity_id, COUNT(*),
                MIN(event.occurred_at), MAX(event.occurred_at)
            FROM incident_event
            JOIN event ON event.position = incident_event.position
            GROUP BY incident_event.incident_id, event.place_id, event.identity_id
            """,
        ]
    )

    /// Words, messages and reactions, which only a reading of every text and reaction tells.
    static let countsMigration = Migration(
        "evidence: counts of incidents' parts",
        [
            "ALTER TABLE incident_part ADD COLUMN messages INTEGER NOT NULL DEFAULT 0",
            "ALTER TABLE incident_part ADD COLUMN words BIGINT NOT NULL DEFAULT 0",
            "ALTER TABLE incident_part ADD COLUMN joined_at BIGINT",
            "ALTER TABLE incident_part ADD COLUMN first_message_at BIGINT",
            "ALTER TABLE incident_part ADD COLUMN last_message_at BIGINT",
            """
            CREATE TABLE incident_reaction (
                incident_id TEXT NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
                identity_id TEXT NOT NULL REFERENCES identity (id),
                reactions INTEGER NOT NULL CHECK (reactions > 0),
                PRIMARY KEY (incident_id, identity_id)
            )
            """,
            "DELETE FROM incident_part",
            parts.ofAll,
            reactions.ofAll,
        ]
    )

    static let parts = Counting(
        of: """
            INSERT INTO incident_part (
                incident_id, place_id, identity_id, events, first_at, last_at, messages, words,
                joined_at, first_message_at, last_message_at
            )
            SELECT incident_id, place_id, identity_id, COUNT(*), MIN(occurred_at),
                MAX(occurred_at), SUM(1 - is_quiet),
                SUM(CASE WHEN is_quiet = 1 OR said = '' THEN 0
                    ELSE length(said) - length(replace(said, ' ', '')) + 1 END),
                MIN(CASE WHEN kind = 'join' THEN occurred_at END),
                MIN(CASE WHEN is_quiet = 0 THEN occurred_at END),
                MAX(CASE WHEN is_quiet = 0 THEN occurred_at END)
            FROM (
                SELECT incident_event.incident_id, event.place_id, event.identity_id,
                    event.occurred_at, event.kind,
                    CASE WHEN event.kind IN (
                        'join', 'leave', 'topic', 'purpose', 'rename', 'archive', 'unarchive',
                        'pin'
                    ) THEN 1 ELSE 0 END AS is_quiet,
                    trim(\(spaced)) AS said
                FROM incident_event
                JOIN event ON event.position = incident_event.position
            """,
        by: """
            ) AS part
            GROUP BY incident_id, place_id, identity_id
            """
    )

    static let reactions = Counting(
        of: """
            INSERT INTO incident_reaction (incident_id, identity_id, reactions)
            SELECT incident_event.incident_id, reaction_person.identity_id, COUNT(*)
            FROM incident_event
            JOIN reaction_person ON reaction_person.event_id = incident_event.event_id
            """,
        by: "GROUP BY incident_event.incident_id, reaction_person.identity_id"
    )

    /// The text with one space between its words; no one writes more than some spaces in a row.
    private static var spaced: String {
        let line = "replace(replace(event.text, '\n', ' '), '\t', ' ')"
        return (0..<4).reduce(line) { text, _ in "replace(\(text), '  ', ' ')" }
    }
}

extension IncidentParts {
    /// A statement that counts over all incidents, or over one.
    struct Counting {
        private let source: String
        private let group: String

        init(of source: String, by group: String) {
            self.source = source
            self.group = group
        }

        var ofAll: String { "\(source)\n\(group)" }

        func of(_ incident: Incident.ID) -> SQL {
            """
            \(SQL(verbatim: source))
            WHERE incident_event.incident_id = \(incident)
            \(SQL(verbatim: group))
            """
        }
    }
}

extension Connection {
    func countParts(of incident: Incident.ID) throws {
        try execute("DELETE FROM incident_part WHERE incident_id = \(incident)")
        try execute("DELETE FROM incident_reaction WHERE incident_id = \(incident)")
        try execute(IncidentParts.parts.of(incident))
        try execute(IncidentParts.reactions.of(incident))
    }
}

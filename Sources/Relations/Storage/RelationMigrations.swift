package import Storage

/// The tables of what was found, which may be rebuilt, and of what people decided of it.
package enum RelationMigrations {
    package static let all: [Migration] = [
        Migration("relations 1", tables), ConversationTables.migration,
    ]

    private static let tables = [
        """
        CREATE TABLE relation (
            incident_id TEXT NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
            from_event TEXT NOT NULL REFERENCES event (id),
            to_event TEXT NOT NULL REFERENCES event (id),
            kind TEXT NOT NULL,
            ordinal INTEGER NOT NULL,
            reason TEXT NOT NULL CHECK (reason <> ''),
            confidence DOUBLE PRECISION NOT NULL CHECK (confidence BETWEEN 0 AND 1),
            PRIMARY KEY (incident_id, from_event, to_event, kind),
            CHECK (from_event <> to_event)
        )
        """,
        "CREATE INDEX relation_order ON relation (incident_id, ordinal)",
        """
        CREATE TABLE relation_decision (
            from_event TEXT NOT NULL REFERENCES event (id),
            to_event TEXT NOT NULL REFERENCES event (id),
            kind TEXT NOT NULL,
            decision TEXT NOT NULL CHECK (decision IN ('confirmed', 'refused', 'drawn')),
            reason TEXT NOT NULL,
            decided_by TEXT NOT NULL,
            decided_at BIGINT NOT NULL,
            PRIMARY KEY (from_event, to_event, kind),
            CHECK (from_event <> to_event)
        )
        """,
        "CREATE INDEX relation_decision_to ON relation_decision (to_event)",
        """
        CREATE TABLE relation_build (
            incident_id TEXT PRIMARY KEY REFERENCES incident (id) ON DELETE CASCADE,
            stamp TEXT NOT NULL
        )
        """,
    ]
}

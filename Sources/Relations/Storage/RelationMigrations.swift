package import Storage

/// The tables of what was found, which may be rebuilt, and of what people decided of it.
package enum RelationMigrations {
    package static let all: [Migration] = [
        Migration("relations 1", tables), ConversationTables.migration,
        Migration("relations 2: found bit by bit", marks),
        MomentTables.migration,
        RepeatTables.migration,
        ConversationTables.marks,
        DerivationTables.migration,
        ConversationTables.flatLanes,
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

    /// What was looked at, so that only what is new or changed is looked at again.
    private static let marks = [
        "DROP TABLE relation",
        "DROP TABLE relation_build",
        """
        CREATE TABLE relation (
            incident_id TEXT NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
            from_event TEXT NOT NULL REFERENCES event (id),
            to_event TEXT NOT NULL REFERENCES event (id),
            kind TEXT NOT NULL,
            owner BIGINT NOT NULL,
            starts BIGINT NOT NULL,
            reason TEXT NOT NULL CHECK (reason <> ''),
            confidence DOUBLE PRECISION NOT NULL CHECK (confidence BETWEEN 0 AND 1),
            PRIMARY KEY (incident_id, from_event, to_event, kind),
            CHECK (from_event <> to_event)
        )
        """,
        "CREATE INDEX relation_order ON relation (incident_id, starts, to_event, kind)",
        "CREATE INDEX relation_owner ON relation (incident_id, owner)",
        """
        CREATE TABLE relation_mark (
            incident_id TEXT NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
            position BIGINT NOT NULL,
            event_id TEXT NOT NULL REFERENCES event (id),
            is_inside INTEGER NOT NULL CHECK (is_inside IN (0, 1)),
            lanes BIGINT NOT NULL,
            digest BIGINT NOT NULL,
            reading BIGINT NOT NULL,
            corrected BIGINT NOT NULL,
            person_id TEXT,
            PRIMARY KEY (incident_id, position)
        )
        """,
        "CREATE INDEX relation_mark_event ON relation_mark (incident_id, event_id)",
        """
        CREATE TABLE relation_name (
            incident_id TEXT NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
            name TEXT NOT NULL,
            is_called INTEGER NOT NULL CHECK (is_called IN (0, 1)),
            position BIGINT NOT NULL,
            PRIMARY KEY (incident_id, name, is_called, position)
        )
        """,
        "CREATE INDEX relation_name_position ON relation_name (incident_id, position)",
        """
        CREATE TABLE relation_build (
            incident_id TEXT PRIMARY KEY REFERENCES incident (id) ON DELETE CASCADE,
            made_by TEXT NOT NULL,
            stamp TEXT NOT NULL
        )
        """,
    ]
}

import Storage

/// The tables of the directory, of on-call shifts, of the catalogue and of clocks.
enum DirectoryMigrations {
    static let all: [Migration] = [
        Migration("evidence 8: people", people),
        Migration("evidence 9: shifts", shifts),
        Migration("evidence 10: catalogue", catalogue),
        Migration("evidence 11: clocks", clocks),
    ]

    private static let people = [
        "ALTER TABLE identity ADD COLUMN title TEXT",
        "ALTER TABLE identity ADD COLUMN team TEXT",
        "ALTER TABLE identity ADD COLUMN manager TEXT",
        "ALTER TABLE identity ADD COLUMN start_date TEXT",
        "ALTER TABLE identity ADD COLUMN location TEXT",
        "ALTER TABLE identity ADD COLUMN time_zone TEXT",
        "ALTER TABLE identity ADD COLUMN profiles TEXT",
        """
        ALTER TABLE identity ADD COLUMN is_directory INTEGER NOT NULL DEFAULT 0
            CHECK (is_directory IN (0, 1))
        """,
        """
        ALTER TABLE identity ADD COLUMN confidence DOUBLE PRECISION NOT NULL DEFAULT 1
            CHECK (confidence >= 0 AND confidence <= 1)
        """,
        """
        UPDATE identity SET
            title = (SELECT person.title FROM person WHERE person.id = identity.person_id),
            time_zone = (SELECT person.time_zone FROM person WHERE person.id = identity.person_id)
        """,
        "ALTER TABLE person ADD COLUMN team TEXT",
        "ALTER TABLE person ADD COLUMN manager TEXT",
        "ALTER TABLE person ADD COLUMN start_date TEXT",
        "ALTER TABLE person ADD COLUMN location TEXT",
        "ALTER TABLE person ADD COLUMN folded TEXT NOT NULL DEFAULT ''",
        "UPDATE person SET folded = lower(name || ' ' || COALESCE(email, ''))",
        "CREATE INDEX person_folded ON person (is_bot, folded, id)",
        """
        CREATE TABLE identity_decision (
            identity_id TEXT NOT NULL REFERENCES identity (id),
            other_id TEXT NOT NULL REFERENCES identity (id),
            is_same INTEGER NOT NULL CHECK (is_same IN (0, 1)),
            decided_by TEXT NOT NULL,
            decided_at BIGINT NOT NULL,
            PRIMARY KEY (identity_id, other_id),
            CHECK (identity_id < other_id)
        )
        """,
        """
        CREATE TABLE identity_suggestion (
            identity_id TEXT NOT NULL REFERENCES identity (id),
            other_id TEXT NOT NULL REFERENCES identity (id),
            reason TEXT NOT NULL CHECK (reason <> ''),
            confidence DOUBLE PRECISION NOT NULL,
            PRIMARY KEY (identity_id, other_id),
            CHECK (identity_id <> other_id)
        )
        """,
        "CREATE INDEX identity_suggestion_other ON identity_suggestion (other_id)",
        """
        CREATE TABLE participation (
            incident_id TEXT NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
            identity_id TEXT NOT NULL REFERENCES identity (id),
            event_count INTEGER NOT NULL CHECK (event_count > 0),
            PRIMARY KEY (incident_id, identity_id)
        )
        """,
        "CREATE INDEX participation_identity ON participation (identity_id)",
        """
        INSERT INTO participation (incident_id, identity_id, event_count)
        SELECT incident_event.incident_id, event.identity_id, COUNT(*)
        FROM incident_event
        JOIN event ON event.id = incident_event.event_id
        WHERE event.identity_id IS NOT NULL
        GROUP BY incident_event.incident_id, event.identity_id
        """,
    ]

    private static let shifts = [
        """
        CREATE TABLE shift (
            id TEXT PRIMARY KEY,
            source TEXT NOT NULL CHECK (source <> ''),
            external_id TEXT NOT NULL CHECK (external_id <> ''),
            schedule TEXT NOT NULL CHECK (schedule <> ''),
            identity_id TEXT NOT NULL REFERENCES identity (id),
            starts_at BIGINT NOT NULL,
            ends_at BIGINT CHECK (ends_at >= starts_at),
            level INTEGER,
            services TEXT,
            UNIQUE (source, external_id)
        )
        """,
        "CREATE INDEX shift_start ON shift (starts_at, id)",
        "CREATE INDEX shift_identity ON shift (identity_id, starts_at)",
    ]

    private static let catalogue = [
        """
        CREATE TABLE catalogue_entry (
            id TEXT PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('service', 'technology', 'team')),
            name TEXT NOT NULL CHECK (name <> ''),
            folded TEXT NOT NULL,
            aliases TEXT,
            owner TEXT,
            summary TEXT NOT NULL,
            covers TEXT,
            is_hidden INTEGER NOT NULL CHECK (is_hidden IN (0, 1))
        )
        """,
        "CREATE INDEX catalogue_entry_name ON catalogue_entry (kind, folded, id)",
        """
        CREATE TABLE catalogue_telling (
            source TEXT NOT NULL CHECK (source <> ''),
            external_id TEXT NOT NULL CHECK (external_id <> ''),
            entry_id TEXT NOT NULL REFERENCES catalogue_entry (id),
            name TEXT NOT NULL,
            aliases TEXT,
            owner TEXT,
            summary TEXT NOT NULL,
            covers TEXT,
            PRIMARY KEY (source, external_id)
        )
        """,
        "CREATE INDEX catalogue_telling_entry ON catalogue_telling (entry_id)",
        """
        CREATE TABLE catalogue_edit (
            entry_id TEXT PRIMARY KEY REFERENCES catalogue_entry (id),
            name TEXT,
            aliases TEXT,
            owner TEXT,
            summary TEXT,
            covers TEXT,
            is_deleted INTEGER NOT NULL CHECK (is_deleted IN (0, 1)),
            edited_by TEXT NOT NULL,
            edited_at BIGINT NOT NULL
        )
        """,
    ]

    private static let clocks = [
        "ALTER TABLE event ADD COLUMN told_at BIGINT",
        """
        CREATE TABLE clock_offset (
            source TEXT PRIMARY KEY CHECK (source <> ''),
            milliseconds BIGINT NOT NULL,
            uncertainty_seconds DOUBLE PRECISION,
            set_by TEXT NOT NULL,
            set_at BIGINT NOT NULL
        )
        """,
    ]
}

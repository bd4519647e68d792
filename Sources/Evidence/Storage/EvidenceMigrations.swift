package import Storage

/// The tables of what is gathered, and of the incidents that select from it.
package enum EvidenceMigrations {
    package static let all: [Migration] =
        [
            Migration("evidence 1: directory", directory),
            Migration("evidence 2: events", events),
            Migration("evidence 3: incidents", incidents),
            Migration("evidence 4: imports", imports),
            EventSearch.migration,
            Migration("evidence 6: details of events", eventDetails),
            Migration("evidence 7: files read", ReadingMigration.tables),
        ] + DirectoryMigrations.all + [
            IncidentParts.migration, EventSearch.facetMigration, IncidentParts.countsMigration,
            Migration("evidence: records in order", records), FormerPeople.migration,
            OwnerMigration.migration, AbsenceMigration.migration,
            IncidentKeys.migration, IdentityPlaces.migration, ImportNoteRows.migration,
            RevisionMigration.migration,
        ]

    /// Records are few among messages, and asked for by their time.
    private static let records = [
        """
        CREATE INDEX event_record ON event (position)
        WHERE kind IN ('change', 'alert', 'notification', 'ticket', 'status', 'report')
        """
    ]

    private static let directory = [
        """
        CREATE TABLE place (
            id TEXT PRIMARY KEY,
            source TEXT NOT NULL CHECK (source <> ''),
            external_id TEXT NOT NULL CHECK (external_id <> ''),
            kind TEXT NOT NULL,
            name TEXT NOT NULL,
            topic TEXT NOT NULL,
            purpose TEXT NOT NULL,
            created_at BIGINT,
            is_archived INTEGER NOT NULL CHECK (is_archived IN (0, 1)),
            UNIQUE (source, external_id)
        )
        """,
        """
        CREATE TABLE person (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            email TEXT,
            title TEXT,
            time_zone TEXT,
            is_bot INTEGER NOT NULL CHECK (is_bot IN (0, 1))
        )
        """,
        "CREATE INDEX person_email ON person (email)",
        """
        CREATE TABLE identity (
            id TEXT PRIMARY KEY,
            person_id TEXT NOT NULL REFERENCES person (id),
            source TEXT NOT NULL CHECK (source <> ''),
            external_id TEXT NOT NULL CHECK (external_id <> ''),
            handle TEXT NOT NULL,
            name TEXT NOT NULL,
            email TEXT,
            is_bot INTEGER NOT NULL CHECK (is_bot IN (0, 1)),
            is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
            reason TEXT NOT NULL CHECK (reason <> ''),
            UNIQUE (source, external_id)
        )
        """,
        "CREATE INDEX identity_person ON identity (person_id)",
    ]

    private static let events = [
        """
        CREATE TABLE event (
            id TEXT PRIMARY KEY,
            position BIGINT NOT NULL UNIQUE,
            source TEXT NOT NULL CHECK (source <> ''),
            external_id TEXT NOT NULL CHECK (external_id <> ''),
            kind TEXT NOT NULL CHECK (kind <> ''),
            subtype TEXT,
            occurred_at BIGINT NOT NULL,
            zone TEXT,
            place_id TEXT NOT NULL REFERENCES place (id),
            identity_id TEXT REFERENCES identity (id),
            thread TEXT,
            is_reply INTEGER NOT NULL CHECK (is_reply IN (0, 1)),
            is_broadcast INTEGER NOT NULL CHECK (is_broadcast IN (0, 1)),
            permalink TEXT,
            edited_at BIGINT,
            versions INTEGER NOT NULL CHECK (versions > 0),
            deletion TEXT CHECK (deletion IN ('stated', 'absent')),
            digest BIGINT NOT NULL,
            recorded_at BIGINT NOT NULL,
            text TEXT NOT NULL,
            html TEXT,
            raw TEXT NOT NULL,
            UNIQUE (source, external_id)
        )
        """,
        "CREATE INDEX event_place ON event (place_id, position)",
        "CREATE INDEX event_thread ON event (thread, position) WHERE thread IS NOT NULL",
        """
        CREATE TABLE event_version (
            event_id TEXT NOT NULL REFERENCES event (id),
            number INTEGER NOT NULL CHECK (number > 0),
            edited_at BIGINT,
            recorded_at BIGINT NOT NULL,
            text TEXT NOT NULL,
            html TEXT,
            raw TEXT NOT NULL,
            PRIMARY KEY (event_id, number)
        )
        """,
        """
        CREATE TABLE reaction (
            event_id TEXT NOT NULL REFERENCES event (id),
            name TEXT NOT NULL CHECK (name <> ''),
            ordinal INTEGER NOT NULL,
            total INTEGER NOT NULL CHECK (total >= 0),
            PRIMARY KEY (event_id, name)
        )
        """,
        """
        CREATE TABLE reaction_person (
            event_id TEXT NOT NULL,
            name TEXT NOT NULL,
            identity_id TEXT NOT NULL REFERENCES identity (id),
            PRIMARY KEY (event_id, name, identity_id),
            FOREIGN KEY (event_id, name) REFERENCES reaction (event_id, name) ON DELETE CASCADE
        )
        """,
        """
        CREATE TABLE event_file (
            id TEXT PRIMARY KEY,
            event_id TEXT NOT NULL REFERENCES event (id),
            ordinal INTEGER NOT NULL,
            external_id TEXT NOT NULL,
            name TEXT NOT NULL,
            media_type TEXT,
            size BIGINT,
            link TEXT,
            unavailable TEXT,
            content_digest TEXT
        )
        """,
        "CREATE INDEX event_file_event ON event_file (event_id, ordinal)",
        """
        CREATE TABLE file_content (
            digest TEXT PRIMARY KEY,
            bytes BYTEA NOT NULL
        )
        """,
    ]

    private static let eventDetails = [
        "ALTER TABLE event ADD COLUMN ended_at BIGINT",
        "ALTER TABLE event ADD COLUMN uncertainty_seconds DOUBLE PRECISION",
        "ALTER TABLE event ADD COLUMN details TEXT",
        "ALTER TABLE event_version ADD COLUMN details TEXT",
    ]

    private static let incidents = [
        """
        CREATE TABLE incident (
            id TEXT PRIMARY KEY,
            key TEXT NOT NULL UNIQUE CHECK (key <> ''),
            title TEXT NOT NULL CHECK (title <> ''),
            summary TEXT NOT NULL,
            started_at BIGINT NOT NULL,
            ended_at BIGINT CHECK (ended_at > started_at),
            story_started_at BIGINT NOT NULL,
            story_ended_at BIGINT CHECK (story_ended_at > story_started_at),
            is_invented INTEGER NOT NULL CHECK (is_invented IN (0, 1)),
            is_restricted INTEGER NOT NULL CHECK (is_restricted IN (0, 1)),
            created_at BIGINT NOT NULL,
            created_by TEXT NOT NULL,
            event_count INTEGER NOT NULL,
            person_count INTEGER NOT NULL
        )
        """,
        "CREATE INDEX incident_started ON incident (started_at, id)",
        """
        CREATE TABLE incident_access (
            incident_id TEXT NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
            account_id TEXT NOT NULL,
            PRIMARY KEY (incident_id, account_id)
        )
        """,
        """
        CREATE TABLE selection (
            id TEXT PRIMARY KEY,
            incident_id TEXT NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
            place_id TEXT REFERENCES place (id),
            thread TEXT,
            event_id TEXT REFERENCES event (id),
            starts_at BIGINT,
            ends_at BIGINT,
            CHECK (starts_at IS NOT NULL OR thread IS NOT NULL OR event_id IS NOT NULL)
        )
        """,
        "CREATE INDEX selection_incident ON selection (incident_id)",
        "CREATE INDEX selection_place ON selection (place_id)",
        """
        CREATE TABLE incident_event (
            incident_id TEXT NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
            position BIGINT NOT NULL,
            event_id TEXT NOT NULL REFERENCES event (id),
            is_lead INTEGER NOT NULL CHECK (is_lead IN (0, 1)),
            PRIMARY KEY (incident_id, position)
        )
        """,
        "CREATE INDEX incident_event_lead ON incident_event (incident_id, is_lead, position)",
        "CREATE INDEX incident_event_event ON incident_event (event_id)",
    ]

    private static let imports = [
        """
        CREATE TABLE import_run (
            id TEXT PRIMARY KEY,
            source TEXT NOT NULL,
            name TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('running', 'done', 'refused', 'failed')),
            started_at BIGINT NOT NULL,
            finished_at BIGINT,
            started_by TEXT NOT NULL,
            progress DOUBLE PRECISION NOT NULL,
            read_count INTEGER NOT NULL,
            stored_count INTEGER NOT NULL,
            updated_count INTEGER NOT NULL,
            unchanged_count INTEGER NOT NULL,
            deleted_count INTEGER NOT NULL,
            person_count INTEGER NOT NULL,
            place_count INTEGER NOT NULL
        )
        """,
        "CREATE INDEX import_run_started ON import_run (started_at, id)",
        """
        CREATE TABLE import_refusal (
            run_id TEXT NOT NULL REFERENCES import_run (id) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            location TEXT NOT NULL,
            reason TEXT NOT NULL,
            PRIMARY KEY (run_id, ordinal)
        )
        """,
    ]
}

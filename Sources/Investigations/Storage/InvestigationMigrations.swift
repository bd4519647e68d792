package import Storage

package enum InvestigationMigrations {
    package static let all: [Migration] = [
        Migration("investigations 1", tables),
        Migration("investigations 2: purpose and people", purpose),
        Migration(
            "investigations 3: markers that a person placed",
            ["ALTER TABLE marker ADD COLUMN rank INTEGER"]
        ),
        Migration(
            "investigations 4: revisions of what people write",
            ["investigation", "marker", "finding", "follow_up"].map {
                "ALTER TABLE \($0) ADD COLUMN revision BIGINT NOT NULL DEFAULT 1"
            }
        ),
    ]

    private static let tables = [
        """
        CREATE TABLE investigation (
            id TEXT PRIMARY KEY,
            incident_id TEXT NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
            title TEXT NOT NULL CHECK (title <> ''),
            summary TEXT NOT NULL,
            started_at BIGINT NOT NULL,
            finished_at BIGINT CHECK (finished_at >= started_at),
            created_by TEXT NOT NULL
        )
        """,
        "CREATE INDEX investigation_incident ON investigation (incident_id)",
        """
        CREATE TABLE marker (
            id TEXT PRIMARY KEY,
            investigation_id TEXT NOT NULL REFERENCES investigation (id) ON DELETE CASCADE,
            kind TEXT NOT NULL,
            summary TEXT NOT NULL,
            notes TEXT NOT NULL,
            touched_at BIGINT NOT NULL
        )
        """,
        "CREATE INDEX marker_investigation ON marker (investigation_id)",
        """
        CREATE TABLE finding (
            id TEXT PRIMARY KEY,
            investigation_id TEXT NOT NULL REFERENCES investigation (id) ON DELETE CASCADE,
            kind TEXT NOT NULL,
            text TEXT NOT NULL CHECK (text <> '')
        )
        """,
        "CREATE INDEX finding_investigation ON finding (investigation_id)",
        """
        CREATE TABLE follow_up (
            id TEXT PRIMARY KEY,
            investigation_id TEXT NOT NULL REFERENCES investigation (id) ON DELETE CASCADE,
            text TEXT NOT NULL CHECK (text <> ''),
            assignee TEXT NOT NULL,
            due BIGINT,
            state TEXT NOT NULL CHECK (state IN ('proposed', 'accepted', 'declined', 'done'))
        )
        """,
        "CREATE INDEX follow_up_investigation ON follow_up (investigation_id)",
        """
        CREATE TABLE citation (
            claim_id TEXT NOT NULL,
            event_id TEXT NOT NULL REFERENCES event (id),
            PRIMARY KEY (claim_id, event_id)
        )
        """,
        "CREATE INDEX citation_event ON citation (event_id)",
    ]

    private static let purpose = [
        "ALTER TABLE investigation ADD COLUMN purpose TEXT NOT NULL DEFAULT ''",
        """
        ALTER TABLE investigation ADD COLUMN depth TEXT NOT NULL DEFAULT 'standard'
            CHECK (depth IN ('quick', 'standard', 'deep'))
        """,
        "ALTER TABLE marker ADD COLUMN title TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE follow_up ADD COLUMN completed_at BIGINT",
        """
        CREATE TABLE involvement (
            investigation_id TEXT NOT NULL REFERENCES investigation (id) ON DELETE CASCADE,
            identity_id TEXT NOT NULL REFERENCES identity (id),
            role TEXT NOT NULL CHECK (role IN ('investigator', 'contributor')),
            PRIMARY KEY (investigation_id, identity_id, role)
        )
        """,
    ]
}

import Storage

/// The tables of what incidents speak of, which may be rebuilt, and of what people decided.
enum RepeatTables {
    static let migration = Migration(
        "relations: repeats",
        [
            """
            CREATE TABLE incident_profile (
                incident_id TEXT PRIMARY KEY REFERENCES incident (id) ON DELETE CASCADE,
                made_by TEXT NOT NULL,
                title TEXT NOT NULL,
                summary TEXT NOT NULL,
                started_at BIGINT NOT NULL,
                ended_at BIGINT NOT NULL,
                event_count INTEGER NOT NULL
            )
            """,
            """
            CREATE TABLE incident_term (
                incident_id TEXT NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
                term TEXT NOT NULL,
                count INTEGER NOT NULL CHECK (count > 0),
                PRIMARY KEY (incident_id, term)
            )
            """,
            "CREATE INDEX incident_term_term ON incident_term (term, incident_id)",
            """
            CREATE TABLE term_use (
                term TEXT PRIMARY KEY,
                incidents INTEGER NOT NULL,
                word TEXT NOT NULL
            )
            """,
            """
            CREATE TABLE repeat_decision (
                incident_id TEXT NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
                other_id TEXT NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
                decision TEXT NOT NULL CHECK (decision IN ('confirmed', 'refused')),
                decided_by TEXT NOT NULL,
                decided_at BIGINT NOT NULL,
                PRIMARY KEY (incident_id, other_id),
                CHECK (incident_id < other_id)
            )
            """,
        ]
    )
}

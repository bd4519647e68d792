import Storage

/// The tables of possible turning points, which may be rebuilt, and of what people made of them.
enum MomentTables {
    static let migration = Migration(
        "relations: moments",
        [
            """
            CREATE TABLE moment (
                incident_id TEXT NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
                kind TEXT NOT NULL,
                event_id TEXT NOT NULL REFERENCES event (id),
                occurred_at BIGINT NOT NULL,
                ordinal INTEGER NOT NULL,
                reason TEXT NOT NULL CHECK (reason <> ''),
                weight DOUBLE PRECISION NOT NULL CHECK (weight BETWEEN 0 AND 1),
                events TEXT NOT NULL,
                PRIMARY KEY (incident_id, kind, event_id)
            )
            """,
            """
            CREATE TABLE moment_decision (
                incident_id TEXT NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
                kind TEXT NOT NULL,
                event_id TEXT NOT NULL REFERENCES event (id),
                decision TEXT NOT NULL CHECK (decision IN ('taken', 'dismissed')),
                decided_by TEXT NOT NULL,
                decided_at BIGINT NOT NULL,
                PRIMARY KEY (incident_id, kind, event_id)
            )
            """,
            """
            CREATE TABLE moment_build (
                incident_id TEXT PRIMARY KEY REFERENCES incident (id) ON DELETE CASCADE,
                stamp TEXT NOT NULL
            )
            """,
        ]
    )
}

import Storage

/// Who is deriving an incident at the moment, and with how many events it was done last.
enum DerivationTables {
    static let migration = Migration(
        "derivation 1: in the background",
        [
            """
            CREATE TABLE derivation (
                incident_id TEXT PRIMARY KEY REFERENCES incident (id) ON DELETE CASCADE,
                event_count INTEGER NOT NULL DEFAULT -1,
                lease TEXT,
                leased_until BIGINT
            )
            """
        ]
    )
}

import Storage

/// What is remembered of a reading, so that the same read again costs little and changes nothing.
enum ReadingMigration {
    static let tables = [
        """
        CREATE TABLE import_file (
            source TEXT NOT NULL CHECK (source <> ''),
            digest TEXT NOT NULL CHECK (digest <> ''),
            place_id TEXT NOT NULL REFERENCES place (id),
            first_position BIGINT NOT NULL,
            last_position BIGINT NOT NULL,
            told INTEGER NOT NULL CHECK (told > 0),
            events INTEGER NOT NULL,
            standing BIGINT NOT NULL,
            note TEXT NOT NULL,
            PRIMARY KEY (source, digest)
        )
        """,
        """
        CREATE TABLE event_telling (
            event_id TEXT NOT NULL REFERENCES event (id),
            digest BIGINT NOT NULL,
            PRIMARY KEY (event_id, digest)
        )
        """,
    ]
}

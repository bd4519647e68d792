package import Storage

package enum ConnectionMigrations {
    package static let all: [Migration] = [
        Migration("connections 1", [connection, due, refusal, refusals]),
        Migration(
            "connections 2: revisions of what people write",
            ["ALTER TABLE connection ADD COLUMN revision BIGINT NOT NULL DEFAULT 1"]
        ),
    ]

    private static let connection = """
        CREATE TABLE connection (
            id TEXT PRIMARY KEY,
            source TEXT NOT NULL CHECK (source <> ''),
            name TEXT NOT NULL CHECK (name <> ''),
            settings TEXT NOT NULL,
            sealed TEXT NOT NULL CHECK (sealed <> ''),
            window_started_at BIGINT NOT NULL,
            state TEXT NOT NULL
                CHECK (state IN ('new', 'active', 'caught up', 'failing', 'paused')),
            cursor TEXT,
            next_run_at BIGINT,
            last_run_at BIGINT,
            last_error TEXT CHECK (last_error <> ''),
            progress TEXT NOT NULL,
            failure_count BIGINT NOT NULL,
            page_count BIGINT NOT NULL,
            delivery_count BIGINT NOT NULL,
            read_count BIGINT NOT NULL,
            stored_count BIGINT NOT NULL,
            updated_count BIGINT NOT NULL,
            refused_count BIGINT NOT NULL,
            last_delivery_at BIGINT,
            webhook_hash TEXT NOT NULL UNIQUE,
            lease TEXT,
            leased_until BIGINT,
            created_at BIGINT NOT NULL,
            created_by TEXT NOT NULL,
            CHECK ((lease IS NULL) = (leased_until IS NULL))
        )
        """

    private static let due = "CREATE INDEX connection_due ON connection (next_run_at, id)"

    private static let refusal = """
        CREATE TABLE connection_refusal (
            id TEXT PRIMARY KEY,
            connection_id TEXT NOT NULL REFERENCES connection (id) ON DELETE CASCADE,
            refused_at BIGINT NOT NULL,
            location TEXT NOT NULL,
            reason TEXT NOT NULL,
            raw TEXT
        )
        """

    private static let refusals = """
        CREATE INDEX connection_refusal_connection ON connection_refusal (connection_id, id)
        """
}

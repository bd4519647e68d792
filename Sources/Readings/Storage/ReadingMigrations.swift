package import Storage

/// The tables of what is read, which may be rebuilt, and of corrections, which are people's work.
package enum ReadingMigrations {
    package static let all: [Migration] = [
        Migration("readings 1", tables), Migration("reading adjustments 1", adjustments),
        MarkColumn.migration,
        Migration(
            "readings 2: marks",
            ["ALTER TABLE reading ADD COLUMN mark BIGINT NOT NULL DEFAULT 0"]
        ),
    ]

    private static let tables = [
        """
        CREATE TABLE reading (
            event_id TEXT PRIMARY KEY REFERENCES event (id) ON DELETE CASCADE,
            digest BIGINT NOT NULL,
            made_by TEXT NOT NULL,
            polarity TEXT NOT NULL CHECK (polarity IN ('negative', 'neutral', 'positive')),
            polarity_confidence DOUBLE PRECISION NOT NULL,
            stress DOUBLE PRECISION NOT NULL,
            uncertainty DOUBLE PRECISION NOT NULL,
            phase TEXT,
            conversation TEXT NOT NULL,
            detail TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE reading_correction (
            event_id TEXT NOT NULL REFERENCES event (id),
            facet TEXT NOT NULL,
            word TEXT NOT NULL,
            corrected_by TEXT NOT NULL,
            corrected_at BIGINT NOT NULL,
            PRIMARY KEY (event_id, facet)
        )
        """,
    ]

    private static let adjustments = [
        """
        CREATE TABLE reading_adjustment (
            id TEXT PRIMARY KEY,
            learned_at BIGINT NOT NULL,
            learned_by TEXT NOT NULL,
            message_count BIGINT NOT NULL,
            trial TEXT NOT NULL,
            weights TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('proposed', 'taken', 'givenUp'))
        )
        """
    ]
}

package import Storage

package enum ReportMigrations {
    package static let all: [Migration] = [
        Migration("reports 1: openings", openings)
    ]

    private static let openings = [
        """
        CREATE TABLE report_opening (
            investigation_id TEXT NOT NULL REFERENCES investigation (id) ON DELETE CASCADE,
            reader TEXT NOT NULL CHECK (reader <> ''),
            identity_id TEXT REFERENCES identity (id),
            opened_at BIGINT NOT NULL,
            PRIMARY KEY (investigation_id, reader, opened_at)
        )
        """
    ]
}

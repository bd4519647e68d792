import Storage

/// The single people that sources name as answering for paths.
enum OwnerMigration {
    static let migration = Migration(
        "evidence: single people as owners",
        [
            """
            CREATE TABLE catalogue_owner (
                source TEXT NOT NULL CHECK (source <> ''),
                folded TEXT NOT NULL CHECK (folded <> ''),
                told TEXT NOT NULL CHECK (told <> ''),
                covers TEXT,
                PRIMARY KEY (source, folded)
            )
            """
        ]
    )
}

import Storage

/// The notes of imports, as they are stored.
enum ImportNoteRows {
    static let migration = Migration(
        "evidence: notes of imports",
        [
            """
            CREATE TABLE import_note (
                run_id TEXT NOT NULL REFERENCES import_run (id) ON DELETE CASCADE,
                ordinal INTEGER NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('doubt', 'assumed', 'passed over')),
                words TEXT NOT NULL,
                event_count INTEGER NOT NULL CHECK (event_count > 0),
                PRIMARY KEY (run_id, ordinal)
            )
            """
        ]
    )
}

extension ImportNote.Kind: Storable {}

extension Connection {
    func keep(_ notes: ImportNotes, of run: ImportRun.ID) throws {
        for (ordinal, counted) in notes.all.enumerated() {
            try execute(
                """
                INSERT INTO import_note (run_id, ordinal, kind, words, event_count)
                VALUES (
                    \(run), \(ordinal), \(counted.note.kind), \(counted.note.words),
                    \(counted.count)
                )
                """
            )
        }
    }

    /// The notes of all runs that have some.
    func importNotes() throws -> [String: ImportNotes] {
        var notes: [String: ImportNotes] = [:]
        let rows = try rows(
            """
            SELECT run_id, kind, words, event_count FROM import_note ORDER BY run_id, ordinal
            """
        )
        for row in rows {
            let note = ImportNote(try row("kind"), try row("words"))
            notes[try row("run_id"), default: ImportNotes()].add(note, try row("event_count"))
        }
        return notes
    }
}

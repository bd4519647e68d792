import Foundation
package import Storage

extension EvidenceRecorder {
    /// Keeps what files hold; that of a file which no event names is let go.
    func keep(_ contents: [GatheredContent]) throws {
        for content in contents {
            let digest = Self.digest(content.bytes)
            let count = try connection.execute(
                """
                UPDATE event_file SET content_digest = \(digest)
                WHERE external_id = \(content.file) AND event_id IN (
                    SELECT id FROM event
                    WHERE source = \(source) AND external_id = \(content.event)
                )
                """
            )
            guard count > 0 else { continue }
            try connection.execute(
                """
                INSERT INTO file_content (digest, bytes) VALUES (\(digest), \(content.bytes))
                ON CONFLICT (digest) DO NOTHING
                """
            )
        }
    }

    /// Does work that tells the files of an event anew; what is known of their content stays.
    func keepingContents(of event: Event.ID, _ work: () throws -> Void) throws {
        let known = try connection.rows(
            """
            SELECT external_id, content_digest FROM event_file
            WHERE event_id = \(event) AND content_digest IS NOT NULL
            ORDER BY external_id
            """
        )
        try work()
        for row in known {
            let (file, digest): (String, String) = (
                try row("external_id"), try row("content_digest")
            )
            try connection.execute(
                """
                UPDATE event_file SET content_digest = \(digest)
                WHERE event_id = \(event) AND external_id = \(file) AND content_digest IS NULL
                """
            )
        }
    }
}

extension Connection {
    /// Files of these events whose content is stored, by their external ids.
    package func keptFiles(of events: [String], at source: String) throws -> Set<String> {
        guard !events.isEmpty else { return [] }
        let rows = try rows(
            """
            SELECT event_file.external_id FROM event_file
            JOIN event ON event.id = event_file.event_id
            WHERE event.source = \(source) AND event.external_id IN \(SQL.list(events))
                AND event_file.content_digest IS NOT NULL
            ORDER BY event_file.external_id
            """
        )
        return Set(try rows.map { try $0("external_id") })
    }
}

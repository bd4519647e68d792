import Storage

extension EvidenceRecorder {
    /// The places of the source that are stored, whose external ids begin like this.
    package func knownPlaces(startingWith prefix: String) throws -> [GatheredPlace] {
        try connection.rows(
            """
            SELECT external_id, kind, name, topic, purpose
            FROM place
            WHERE source = \(source)
                AND substr(external_id, 1, CAST(\(prefix.unicodeScalars.count) AS INTEGER)) = \(prefix)
            ORDER BY external_id, id
            """
        ).map { row in
            GatheredPlace(
                externalID: try row("external_id"),
                kind: try row("kind"),
                name: try row("name"),
                topic: try row("topic"),
                purpose: try row("purpose")
            )
        }
    }
}

package import Evidence
package import Storage

/// A citation of an event that isn't in the incident of its investigation.
package struct StrayCitation: Hashable, Sendable {
    package let incident: String
    package let investigation: Investigation.ID
    package let claim: String
    package let event: Event.ID
}

extension Connection {
    /// Citations that no reader is shown, since what they cite has left the incident.
    package func strayCitations(limit: Int = 1000) throws -> [StrayCitation] {
        try rows(
            """
            SELECT incident.key, claim.investigation_id, citation.claim_id, citation.event_id
            FROM citation
            JOIN (
                SELECT id, investigation_id FROM marker
                UNION ALL SELECT id, investigation_id FROM finding
                UNION ALL SELECT id, investigation_id FROM follow_up
            ) AS claim ON claim.id = citation.claim_id
            JOIN investigation ON investigation.id = claim.investigation_id
            JOIN incident ON incident.id = investigation.incident_id
            WHERE NOT EXISTS (
                SELECT 1 FROM incident_event
                WHERE incident_event.incident_id = incident.id
                    AND incident_event.event_id = citation.event_id
            )
            ORDER BY incident.key, citation.claim_id, citation.event_id
            LIMIT \(limit)
            """
        ).map { row in
            StrayCitation(
                incident: try row("key"),
                investigation: try row("investigation_id"),
                claim: try row("claim_id"),
                event: try row("event_id")
            )
        }
    }

    /// How many citations belong to no marker, finding or follow-up.
    package func orphanedCitationCount() throws -> Int {
        try value(
            """
            SELECT COUNT(*) FROM citation
            WHERE NOT EXISTS (SELECT 1 FROM marker WHERE marker.id = citation.claim_id)
                AND NOT EXISTS (SELECT 1 FROM finding WHERE finding.id = citation.claim_id)
                AND NOT EXISTS (SELECT 1 FROM follow_up WHERE follow_up.id = citation.claim_id)
            """
        )
    }
}

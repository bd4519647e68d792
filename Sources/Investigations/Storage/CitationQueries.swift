import Evidence
import Storage

/// What a claim rests on, as far as someone may see it.
struct ClaimEvidence {
    /// In time order.
    var shown: [Event] = []
    var withheld: [WithheldCitation] = []
}

extension Connection {
    /// What claims of an investigation cite, by claim.
    ///
    /// An event is shown if it is still in the incident, and the viewer may see it.
    func evidence(
        of claims: [String],
        in investigation: Investigation.ID,
        for viewer: Viewer
    ) throws -> [String: ClaimEvidence] {
        let found = try rows(listing: claims) { list in
            """
            SELECT citation.claim_id, citation.event_id,
                CASE WHEN EXISTS (
                    SELECT 1 FROM incident_event
                    JOIN investigation ON investigation.incident_id = incident_event.incident_id
                    WHERE investigation.id = \(investigation)
                        AND incident_event.event_id = citation.event_id
                ) THEN 1 ELSE 0 END AS is_part
            FROM citation
            WHERE citation.claim_id IN \(list)
            ORDER BY citation.claim_id, citation.event_id
            """
        }
        let events = try events(found.map { try $0("event_id") }, for: viewer)
        var evidence: [String: ClaimEvidence] = [:]
        for row in found {
            let (claim, id): (String, Event.ID) = (try row("claim_id"), try row("event_id"))
            let event = events[id]
            if let event, try row("is_part") {
                evidence[claim, default: ClaimEvidence()].shown.append(event)
            } else {
                let reason: WithheldCitation.Reason = event == nil ? .unavailable : .outside
                evidence[claim, default: ClaimEvidence()].withheld.append(
                    WithheldCitation(event: id, reason: reason)
                )
            }
        }
        return evidence.mapValues { claim in
            var claim = claim
            claim.shown.sort { $0.position < $1.position }
            return claim
        }
    }
}

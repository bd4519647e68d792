package import Evidence
package import Storage

extension Connection {
    /// The investigations of every incident that the viewer may see, newest first.
    package func listedInvestigations(
        for viewer: Viewer,
        limit: Int = 300
    ) throws -> [ListedInvestigation] {
        try rows(
            """
            SELECT investigation.id, investigation.title, incident.key AS incident_key,
                incident.title AS incident_title
            FROM investigation
            JOIN incident ON incident.id = investigation.incident_id
            WHERE \(viewer.maySeeIncident)
            ORDER BY investigation.started_at DESC, investigation.id DESC
            LIMIT \(limit)
            """
        ).map { row in
            ListedInvestigation(
                id: try row("id"),
                title: try row("title"),
                incidentKey: try row("incident_key"),
                incidentTitle: try row("incident_title")
            )
        }
    }
}

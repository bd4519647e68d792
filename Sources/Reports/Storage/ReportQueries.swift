package import Evidence
package import Investigations
package import Storage

extension Connection {
    package func report(
        of investigation: Investigation,
        on incident: Incident,
        for viewer: Viewer
    ) throws -> Report {
        Report(
            incident: incident,
            investigation: investigation,
            markers: try markers(of: investigation.id, for: viewer),
            findings: try findings(of: investigation.id, for: viewer),
            followUps: try followUps(of: investigation.id, for: viewer),
            responders: try responders(of: incident.id, during: incident.window, for: viewer),
            participants: try participants(of: incident.id, for: viewer),
            marks: try marks(of: incident.id),
            places: try places(of: incident.id),
            involvements: try involvements(in: investigation.id)
        )
    }
}

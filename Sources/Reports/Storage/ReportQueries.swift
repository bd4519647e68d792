package import Evidence
package import Investigations
package import Storage

extension Connection {
    package func report(of investigation: Investigation, on incident: Incident) throws -> Report {
        Report(
            incident: incident,
            investigation: investigation,
            markers: try markers(of: investigation.id),
            findings: try findings(of: investigation.id),
            followUps: try followUps(of: investigation.id),
            responders: try responders(of: incident.id, during: incident.window),
            participants: try participants(of: incident.id),
            marks: try marks(of: incident.id),
            places: try places(of: incident.id),
            involvements: try involvements(in: investigation.id)
        )
    }
}

package import Foundation
package import Storage

extension Connection {
    /// The days, in UTC, on which something of an incident began, with how much did.
    package func days(of incident: Incident.ID) throws -> [(day: Date, events: Int)] {
        let length = Int64(86_400_000_000) << EventPosition.slotBits
        return try rows(
            """
            SELECT position / \(length) AS day, COUNT(*) AS events
            FROM incident_event
            WHERE incident_id = \(incident) AND is_lead = 1
            GROUP BY day
            ORDER BY day
            """
        ).map { row in
            let day: Int64 = try row("day")
            return (Date(timeIntervalSince1970: Double(day) * 86_400), try row("events"))
        }
    }
}

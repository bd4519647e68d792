package import Evidence
package import Foundation
package import Storage

/// Another node has taken over what this one derived, so its step is thrown away.
package struct DerivationLost: Error {}

extension Connection {
    /// Takes the deriving of an incident, so that no other node does; says whether it was free.
    package func claimDerivation(
        of incident: Incident.ID,
        as lease: String,
        at now: Date,
        until end: Date
    ) throws -> Bool {
        try execute(
            """
            INSERT INTO derivation (incident_id, lease, leased_until)
            VALUES (\(incident), \(lease), \(end))
            ON CONFLICT (incident_id) DO UPDATE SET
                lease = excluded.lease, leased_until = excluded.leased_until
            WHERE derivation.leased_until IS NULL OR derivation.leased_until < \(now)
            """
        ) == 1
    }

    /// Throws `DerivationLost` where another node has it.
    package func extendDerivation(_ lease: String, until end: Date) throws {
        let count = try execute(
            "UPDATE derivation SET leased_until = \(end) WHERE lease = \(lease)"
        )
        guard count == 1 else { throw DerivationLost() }
    }

    /// Lets others have it at once.
    package func releaseDerivation(_ lease: String) throws {
        try execute(
            "UPDATE derivation SET lease = NULL, leased_until = NULL WHERE lease = \(lease)"
        )
    }

    /// Notes that an incident was derived with as many events as it had then.
    package func noteDerivation(of incident: Incident) throws {
        try execute(
            """
            INSERT INTO derivation (incident_id, event_count)
            VALUES (\(incident.id), \(incident.eventCount))
            ON CONFLICT (incident_id) DO UPDATE SET event_count = excluded.event_count
            """
        )
    }

    /// Incidents that have other events than when they were derived and that nobody is deriving.
    package func incidentsDue(at now: Date, limit: Int) throws -> [Incident] {
        let due = try rows(
            """
            SELECT incident.id FROM incident
            LEFT JOIN derivation ON derivation.incident_id = incident.id
            WHERE incident.event_count <> COALESCE(derivation.event_count, -1)
                AND (derivation.leased_until IS NULL OR derivation.leased_until < \(now))
            ORDER BY incident.started_at DESC, incident.id
            LIMIT \(limit)
            """
        )
        let ids: [Incident.ID] = try due.map { try $0("id") }
        let found = try incidents(ids, for: .operatorOfTheMachine)
        return ids.compactMap { found[$0] }
    }
}

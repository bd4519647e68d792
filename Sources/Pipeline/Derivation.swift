package import Evidence
import Language
import Readings
import Relations
package import Storage

/// Brings what is derived of an incident up to date: readings, then relations.
package struct Derivation: Sendable {
    private let store: any Store

    package init(store: any Store) {
        self.store = store
    }

    /// Does no more than what is new asks for.
    package func refresh(_ incident: Incident) async throws {
        try await store.write { connection in
            let entries = try connection.catalogue()
            let names = entries.flatMap { [$0.name] + $0.aliases }
            let reading = IncidentReading(
                catalogue: Catalogue(services: names, people: []),
                names: names.reduce(0) {
                    ($0 &* 31 &+ $1.utf8.reduce(0) { $0 &* 31 &+ Int($1) }) & 0xFFFFFF
                }
            )
            try reading.refresh(incident.id, in: connection)
            try connection.refreshRelations(of: incident)
        }
    }

    /// All incidents, the latest first; what fails for one does not keep the others from theirs.
    package func refreshAll() async throws {
        let incidents = try await store.read { try $0.incidentsToDerive() }
        for incident in incidents { try await refresh(incident) }
    }
}

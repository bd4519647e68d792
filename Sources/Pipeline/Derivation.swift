package import Evidence
import Language
import Readings
import Relations
package import Storage

/// Brings what is derived of an incident up to date: readings, relations, conversations, moments.
package struct Derivation: Sendable {
    private let store: any Store

    package init(store: any Store) {
        self.store = store
    }

    /// Does no more than what is new asks for, and nothing where nothing is new.
    package func refresh(_ incident: Incident) async throws {
        let due = try await store.read { connection in
            let names = try Self.names(connection)
            let madeBy = IncidentReading.stamp(
                names: Self.stamp(of: names),
                adjustment: try connection.takenAdjustment()
            )
            let isDue =
                try connection.unread(of: incident.id, by: madeBy) != nil
                || connection.relationsAreDue(of: incident)
                || connection.conversationsAreDue(of: incident.id)
                || connection.momentsAreDue(of: incident)
            return isDue ? names : nil
        }
        guard let names = due else { return }
        try await store.write { connection in
            try Self.reading(names, connection).refresh(incident.id, in: connection)
            try connection.refreshRelations(of: incident)
            try connection.refreshConversations(of: incident.id)
            try connection.refreshMoments(of: incident)
        }
    }

    /// Counts anew what incidents speak of, so that those alike are found: some of those that are due.
    ///
    /// Says how many that were.
    @discardableResult
    package func refreshProfiles(limit: Int = 50) async throws -> Int {
        let due = try await store.read { try $0.incidentsToProfile(limit: limit) }
        guard !due.isEmpty else { return 0 }
        try await store.write { connection in
            for incident in due { try connection.profile(incident) }
        }
        return due.count
    }

    /// Reading with the names of the catalogue and with what was learned from corrections; others
    /// make other readings.
    private static func reading(
        _ names: [String],
        _ connection: any Connection
    ) throws -> IncidentReading {
        let taken = try connection.takenAdjustment()
        var models = ReadingModels.shipped
        models.adjustment = try taken.flatMap { try connection.adjustment($0) }
        return IncidentReading(
            catalogue: Catalogue(services: names, people: []),
            names: stamp(of: names),
            models: models,
            adjustment: taken
        )
    }

    private static func names(_ connection: any Connection) throws -> [String] {
        try connection.catalogue().flatMap { [$0.name] + $0.aliases }
    }

    private static func stamp(of names: [String]) -> Int {
        var hash = 0
        for byte in names.joined(separator: "\n").utf8 {
            hash = (hash &* 31 &+ Int(byte)) & 0xFFFF_FFFF
        }
        return hash
    }

    /// All incidents, the latest first; what fails for one does not keep the others from theirs.
    package func refreshAll() async throws {
        let incidents = try await store.read { try $0.incidentsToDerive() }
        for incident in incidents { try await refresh(incident) }
    }
}

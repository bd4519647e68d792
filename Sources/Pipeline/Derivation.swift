package import Evidence
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
            let basis = try ReadingBasis(connection)
            let isDue =
                try connection.unread(of: incident.id, by: basis.stamp) != nil
                || connection.relationsAreDue(of: incident)
                || connection.conversationsAreDue(of: incident.id)
                || connection.momentsAreDue(of: incident)
            return isDue ? basis : nil
        }
        guard let basis = due else { return }
        try await store.write { connection in
            try basis.reading(connection).refresh(incident.id, in: connection)
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

    /// All incidents, the latest first; what fails for one does not keep the others from theirs.
    package func refreshAll() async throws {
        let incidents = try await store.read { try $0.incidentsToDerive() }
        for incident in incidents { try await refresh(incident) }
    }
}

package import Evidence
package import Foundation
import Readings
import Relations
package import Storage

/// Brings what is derived of an incident up to date: readings, relations, conversations, moments.
///
/// It goes in steps of one transaction each, so others may write between them, and what was done
/// before a restart stays done. A lease keeps two nodes from deriving one incident.
package struct Derivation: Sendable {
    private static let leaseLength: TimeInterval = 30
    private static let pause = Duration.milliseconds(200)

    private let store: any Store
    /// How many events are read in a step.
    private let part: Int
    private let now: @Sendable () -> Date

    package init(
        store: any Store,
        part: Int = 1000,
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.store = store
        self.part = part
        self.now = now
    }

    /// Does no more than what is new asks for, and nothing where nothing is new.
    ///
    /// Waits while another node is at it.
    package func refresh(_ incident: Incident) async throws {
        while let basis = try await dueBasis(of: incident) {
            let lease = UUID().uuidString
            let start = now()
            let isFree = try await store.write { connection in
                try connection.claimDerivation(
                    of: incident.id,
                    as: lease,
                    at: start,
                    until: start.addingTimeInterval(Self.leaseLength)
                )
            }
            guard isFree else {
                try await Task.sleep(for: Self.pause)
                continue
            }
            do {
                try await derive(incident, basis, as: lease)
            } catch is DerivationLost {
                continue
            } catch {
                try? await store.write { try $0.releaseDerivation(lease) }
                throw error
            }
            return try await store.write { try $0.releaseDerivation(lease) }
        }
    }

    /// How many events are to be read or looked at again, counted to a limit; nil where nothing is
    /// to be done.
    func due(_ incident: Incident, limit: Int) async throws -> Int? {
        guard let basis = try await dueBasis(of: incident) else { return nil }
        return try await store.read { connection in
            let (read, total) = try connection.readCount(of: incident.id, by: basis.stamp)
            guard total - read < limit else { return limit }
            return max(
                total - read,
                try connection.relationChangeCount(of: incident, limit: limit)
            )
        }
    }

    func progress(of incident: Incident) async throws -> DerivationProgress {
        try await store.read { connection in
            let (read, total) = try connection.readCount(
                of: incident.id,
                by: ReadingBasis(connection).stamp
            )
            return DerivationProgress(read: read, total: total)
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

    private func dueBasis(of incident: Incident) async throws -> ReadingBasis? {
        try await store.read { connection in
            let basis = try ReadingBasis(connection)
            let isDue =
                try connection.unread(of: incident.id, by: basis.stamp) != nil
                || connection.relationsAreDue(of: incident)
                || connection.conversationsAreDue(of: incident.id)
                || connection.momentsAreDue(of: incident)
            return isDue ? basis : nil
        }
    }

    private func derive(
        _ incident: Incident,
        _ basis: ReadingBasis,
        as lease: String
    ) async throws {
        let run = try await store.read { connection in
            try basis.reading(connection).run(over: incident.id, in: connection)
        }
        if let run {
            while try await step(lease, { try run.readOn(in: $0, limit: part) }) {}
        }
        var isPart = true
        while isPart {
            isPart = try await step(lease) { connection in
                try connection.refreshRelations(of: incident, changes: part * 3)?.isPart ?? false
            }
        }
        try await step(lease) { _ = try $0.refreshConversations(of: incident.id) }
        try await step(lease) { _ = try $0.refreshMoments(of: incident) }
    }

    /// The lease is held while the step goes on, and lasts as long again after it.
    private func step<Result: Sendable>(
        _ lease: String,
        _ work: @Sendable @escaping (any Connection) throws -> Result
    ) async throws -> Result {
        try Task.checkCancellation()
        return try await store.write { connection in
            try connection.extendDerivation(
                lease,
                until: now().addingTimeInterval(Self.leaseLength)
            )
            let result = try work(connection)
            try connection.extendDerivation(
                lease,
                until: now().addingTimeInterval(Self.leaseLength)
            )
            return result
        }
    }
}

/// How far an incident is read that is being read in the background.
package struct DerivationProgress: Hashable, Sendable {
    package let read: Int
    package let total: Int
}

package import Evidence
import Foundation
package import Logging
import Relations
package import Storage

/// Derives incidents in the background, one after another, and lets a page wait for its own a little.
package actor BackgroundDerivation {
    private static let pause = Duration.seconds(2)
    private static let glance = Duration.milliseconds(20)

    private let store: any Store
    private let derivation: Derivation
    private let patience: Duration
    private let atOnce: Int
    private var running: [Incident.ID: Task<Void, any Error>] = [:]
    private var long: Set<Incident.ID> = []
    /// The last of those that wait for each other.
    private var last: Task<Void, any Error>?
    private var problems: [Incident.ID: any Error] = [:]
    /// Which could not be derived, with how many events.
    private var given: [Incident.ID: Int] = [:]

    /// A page waits for the reading of so many events, and as long as its patience for more.
    package init(store: any Store, patience: Duration = .seconds(1), atOnce: Int = 1000) {
        self.store = store
        self.patience = patience
        self.atOnce = atOnce
        derivation = Derivation(store: store)
    }

    /// Has an incident derived; nil where it is up to date, at once or within the patience.
    package func meet(_ incident: Incident) async throws -> DerivationProgress? {
        guard let due = try await derivation.due(incident, limit: atOnce + 1) else { return nil }
        // What is left of a long one may be little, and take long none the less.
        let isShort = due <= atOnce && !long.contains(incident.id)
        let task = start(incident, waits: !isShort)
        if isShort {
            try await task.value
            return nil
        }
        let end = ContinuousClock.now + patience
        while running[incident.id] != nil {
            if ContinuousClock.now >= end {
                return try await derivation.progress(of: incident)
            }
            try await Task.sleep(for: Self.glance)
        }
        if let problem = problems.removeValue(forKey: incident.id) { throw problem }
        return nil
    }

    /// Goes through incidents that have other events than when they were derived, until it is
    /// cancelled; what it was at then goes on with the next start.
    package func run(logger: Logger) async {
        var hasWorked = false
        while !Task.isCancelled {
            do {
                guard let next = try await next() else {
                    if hasWorked { await store.rest() }
                    hasWorked = false
                    try await Task.sleep(for: Self.pause)
                    continue
                }
                hasWorked = true
                do {
                    try await start(next, waits: true).value
                    try await store.write { try $0.noteDerivation(of: next) }
                } catch is CancellationError {
                    return
                } catch {
                    given[next.id] = next.eventCount
                    logger.error("\(next.key) could not be read: \(String(reflecting: error))")
                }
            } catch is CancellationError {
                return
            } catch {
                logger.error("Deriving: \(String(reflecting: error))")
                try? await Task.sleep(for: Self.pause)
            }
        }
    }

    /// Ends what is going on after its present step.
    package func stop() async {
        let tasks = Array(running.values)
        for task in tasks { task.cancel() }
        for task in tasks { _ = await task.result }
    }

    private func next() async throws -> Incident? {
        let limit = given.count + 1
        let due = try await store.read { try $0.incidentsDue(at: Date(), limit: limit) }
        return due.first { given[$0.id] != $0.eventCount }
    }

    private func start(_ incident: Incident, waits: Bool) -> Task<Void, any Error> {
        if let known = running[incident.id] { return known }
        problems[incident.id] = nil
        let before = waits ? last : nil
        let task = Task {
            _ = await before?.result
            try await derivation.refresh(incident)
        }
        running[incident.id] = task
        if waits {
            last = task
            long.insert(incident.id)
        }
        Task {
            let result = await task.result
            running[incident.id] = nil
            long.remove(incident.id)
            if case .failure(let problem) = result { problems[incident.id] = problem }
        }
        return task
    }
}

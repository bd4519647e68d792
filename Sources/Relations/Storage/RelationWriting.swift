package import Evidence
package import Foundation
import Readings
package import Storage

/// What it took to bring an incident's relations up to date.
package struct RelationWork: Hashable, Sendable {
    /// How many events were read to do so.
    package var eventsRead = 0
    /// How many relations were found anew.
    package var found = 0
    /// Whether there were more changes than were to be looked at.
    package var isPart = false

    package init(eventsRead: Int = 0, found: Int = 0) {
        self.eventsRead = eventsRead
        self.found = found
    }
}

extension Connection {
    /// Finds the relations of those events of an incident anew that changes bear on.
    ///
    /// The earliest of the changes where there are more than so many. Says what it took, or nil
    /// where nothing had to be done.
    @discardableResult
    package func refreshRelations(
        of incident: Incident,
        changes most: Int = .max
    ) throws -> RelationWork? {
        let isOfThisMaking = try relationsAreOfThisMaking(incident.id)
        if !isOfThisMaking { try forgetRelations(of: incident.id) }
        let changes = try changedEvents(of: incident, limit: most)
        let lost = try lostMarks(of: incident, limit: .max)
        guard !changes.isEmpty || !lost.isEmpty else {
            return isOfThisMaking ? nil : RelationWork()
        }
        var refreshing = RelationRefreshing(incident: incident.id, connection: self)
        try refreshing.refresh(changes, lost: lost)
        try stampRelations(of: incident.id)
        var work = refreshing.work
        work.isPart = changes.count == most
        return work
    }

    /// Keeps what a person decided of a relation, or one that they drew.
    package func decide(
        _ decision: Relation.Decision,
        on relation: Relation,
        by viewer: Viewer,
        at moment: Date
    ) throws {
        try execute(
            """
            INSERT INTO relation_decision (
                from_event, to_event, kind, decision, reason, decided_by, decided_at
            ) VALUES (
                \(relation.from), \(relation.to), \(relation.kind), \(decision),
                \(relation.reason), \(viewer.account), \(moment)
            )
            ON CONFLICT (from_event, to_event, kind) DO UPDATE SET
                decision = excluded.decision, reason = excluded.reason,
                decided_by = excluded.decided_by, decided_at = excluded.decided_at
            """
        )
    }
}

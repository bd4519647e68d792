import Foundation
import Storage

/// What one import found to be absent, and what it has again that an earlier one lacked.
struct Absences {
    /// The latest event of each place in this import: it tells which of two exports is the newer.
    private(set) var latest: [String: Date] = [:]
    fileprivate(set) var gone: [Event.ID: String] = [:]
    fileprivate var back: [GatheredEvent] = []

    mutating func reached(_ moment: Date, in place: String) {
        latest[place] = max(latest[place] ?? moment, moment)
    }

    mutating func lacks(_ event: Event.ID, in place: String) { gone[event] = place }
    mutating func has(_ event: GatheredEvent) { back.append(event) }
    mutating func found(_ event: Event.ID) -> Bool { gone.removeValue(forKey: event) != nil }
}

/// What a newer export no longer has was deleted; an older one that still has it revives nothing.
extension EvidenceRecorder {
    func settleAbsences() throws {
        let latest = absences.latest
        for (id, place) in absences.gone {
            try connection.execute(
                "UPDATE event SET absent_through = \(latest[place]) WHERE id = \(id)"
            )
        }
        let back = absences.back
        absences = Absences()
        guard !back.isEmpty else { return }
        let through = try absentThrough(back.map(\.externalID))
        let stored = try storedEvents(back.map(\.externalID))
        for event in back {
            guard let old = stored[event.externalID] else { continue }
            let isOlder = through[event.externalID].map { $0 >= latest[event.place] ?? event.at }
            if isOlder == true { outcome.unchanged += 1 } else { try take(event, over: old) }
        }
    }

    private func absentThrough(_ externalIDs: [String]) throws -> [String: Date] {
        var through: [String: Date] = [:]
        let rows = try connection.rows(listing: externalIDs) { list in
            """
            SELECT external_id, absent_through FROM event
            WHERE source = \(source) AND external_id IN \(list) AND absent_through IS NOT NULL
            """
        }
        for row in rows {
            through[try row("external_id")] = try row("absent_through", as: Date.self)
        }
        return through
    }
}

enum AbsenceMigration {
    static let migration = Migration(
        "evidence: how far the reading reached that lacked an event",
        ["ALTER TABLE event ADD COLUMN absent_through BIGINT"]
    )
}

import Foundation
import Storage

/// Some records tell one event twice with other words, and the later telling stands.
///
/// Each that was overridden is remembered by its digest. When it comes again it is put aside:
/// if the one that stands follows, nothing has changed; if not, it is news after all.
extension EvidenceRecorder {
    func isOverridden(_ event: GatheredEvent, of stored: StoredEvent) throws -> Bool {
        let known: Int = try connection.value(
            """
            SELECT COUNT(*) FROM event_telling
            WHERE event_id = \(stored.id) AND digest = \(event.digest)
            """
        )
        return known > 0
    }

    func putAside(_ event: GatheredEvent, of stored: StoredEvent) {
        if putAside.updateValue(event, forKey: stored.id) != nil { outcome.unchanged += 1 }
    }

    /// Remembers one that does not stand, or no longer.
    func keepTelling(_ digest: Int64, of stored: StoredEvent) throws {
        try connection.execute(
            """
            INSERT INTO event_telling (event_id, digest) VALUES (\(stored.id), \(digest))
            ON CONFLICT (event_id, digest) DO NOTHING
            """
        )
    }

    /// Nothing has overridden these again.
    func takeUpPutAside() throws {
        let events = putAside.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value)
        putAside = [:]
        guard !events.isEmpty else { return }
        let stored = try storedEvents(events.map(\.externalID))
        for event in events {
            if let old = stored[event.externalID] { try take(event, over: old) }
        }
    }
}

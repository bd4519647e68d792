package import Foundation
package import Storage

/// Stores what a source has read, within one transaction: adds, versions, marks, doubles nothing.
package final class EvidenceRecorder {
    let connection: any Connection
    let source: String
    let ids: IDSource
    let now: Date

    package internal(set) var outcome = ImportOutcome()
    var places: [String: KnownPlace] = [:]
    var identities: [String: Identity.ID] = [:]
    var touched = TouchedPositions()
    /// External ids handed over since the last span.
    var seenSinceSpan: Set<String> = []

    package init(_ connection: any Connection, source: String, ids: IDSource, now: Date) {
        self.connection = connection
        self.source = source
        self.ids = ids
        self.now = now
    }

    struct KnownPlace {
        let id: Place.ID
        /// Nothing of it was stored before this import.
        let isNew: Bool
    }

    package func record(_ batch: [Gathered]) throws {
        var events: [GatheredEvent] = []
        for gathered in batch {
            switch gathered {
            case .person(let person):
                outcome.people += 1
                try record(person)
            case .place(let place):
                outcome.places += 1
                try record(place)
            case .event(let event):
                outcome.read += 1
                events.append(event)
            case .shift, .entry:
                // Kept by the directory and the catalogue.
                break
            case .span(let place, let from, let through):
                try record(events)
                events = []
                try markAbsent(in: place, from: from, through: through)
            }
        }
        try record(events)
    }

    /// Takes the new events into the incidents that select them.
    package func finish() throws {
        guard let span = touched.span else { return }
        try connection.refreshMembership(touching: span)
    }
}

/// The stretch of positions that an import has touched.
struct TouchedPositions {
    private(set) var span: ClosedRange<Int64>?

    mutating func insert(_ position: EventPosition) {
        let value = position.rawValue
        guard let span else {
            span = value...value
            return
        }
        self.span = min(span.lowerBound, value)...max(span.upperBound, value)
    }
}

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
    /// People and places told so far; records may repeat theirs each time.
    private var described: Set<Gathered> = []
    var known: [String: StoredIdentity] = [:]
    /// Who is known to have been where.
    var present: Set<Presence> = []
    /// Identities that this import has told a name of.
    var named: Set<String> = []
    /// Identities that are new, or of which something else is now told.
    var changed: Set<Identity.ID> = []
    /// Something was told by which people are recognised.
    var tellsOfPeople = false
    /// How far the clock of the source is put right; nil until it is asked for.
    private var offset: TimeInterval?
    var touched = TouchedPositions()
    /// External ids handed over since the last span.
    var seenSinceSpan: Set<String> = []
    /// New events that search does not know yet.
    var unindexed: [EventSearch.Entry] = []
    /// What was handed over since the last mark.
    var reach = FileReach()
    /// What this import found absent or back, until it is known how far it reaches.
    var absences = Absences()
    /// Tellings that another overrode before, until it is known if it does again.
    var putAside: [Event.ID: GatheredEvent] = [:]

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
        try recall(batch)
        let offset = try self.offset ?? connection.clockOffset(of: source)
        self.offset = offset
        var events: [GatheredEvent] = []
        var contents: [GatheredContent] = []
        var closings = Closings()
        for gathered in batch {
            switch gathered {
            case .person(let person):
                guard described.insert(gathered).inserted else { break }
                outcome.people += identities[person.externalID] == nil ? 1 : 0
                try record(person)
            case .place(let place):
                guard described.insert(gathered).inserted else { break }
                outcome.places += places[place.externalID] == nil ? 1 : 0
                try record(place)
            case .event(let event):
                outcome.read += 1
                let event = event.harmless.corrected(by: offset)
                reach.insert(event)
                absences.reached(event.at, in: event.place)
                events.append(event)
            case .shift(let shift):
                try record(shift)
            case .entry(let entry):
                try record(entry)
            case .owner(let owner):
                try record(owner)
            case .content(let content):
                contents.append(content)
            case .span(let place, let from, let through):
                closings.spans.append(
                    Closings.Span(
                        place: place,
                        from: from.addingTimeInterval(offset),
                        through: through.addingTimeInterval(offset)
                    )
                )
                closings.spanned = events.count
            case .mark(let mark):
                closings.marks.append((mark, reach))
                reach = FileReach()
            }
        }
        try record(events)
        try keep(contents)
        try close(closings, after: events)
    }

    /// Says again whose the identities are, and takes the new events into their incidents.
    package func finish() throws {
        try takeUpPutAside()
        try settleAbsences()
        try index()
        try settlePeople()
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

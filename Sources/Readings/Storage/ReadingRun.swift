import Evidence
package import Storage

/// Reads what is unread of an incident, some events at a time, as if it were read at once.
///
/// One that begins anew, after a restart, goes on with what was before as its context. Only one
/// transaction at a time may use it.
package final class ReadingRun: @unchecked Sendable {
    /// How many events before and after the new ones are read with them, for their context.
    private static let before = 120
    private static let after = 20

    /// How many readings were made.
    package private(set) var made = 0

    private let incident: Incident.ID
    private let stretch: ClosedRange<EventPosition>
    private let madeBy: String
    private var maker: ReadingMaker
    private var page: EventPage?
    private var beyond = 0

    init(
        _ incident: Incident.ID,
        _ stretch: ClosedRange<EventPosition>,
        _ maker: ReadingMaker,
        madeBy: String
    ) {
        self.incident = incident
        self.stretch = stretch
        self.maker = maker
        self.madeBy = madeBy
    }

    /// Says whether there is more to read.
    package func readOn(in connection: any Connection, limit: Int = 1000) throws -> Bool {
        let slice = try connection.events(
            of: incident,
            page: try page ?? begin(in: connection),
            limit: limit
        )
        var batch: [Reading] = []
        for event in slice.events {
            if event.position > stretch.upperBound { beyond += 1 }
            if beyond > Self.after { break }
            batch.append(maker.read(event))
        }
        try connection.record(batch, madeBy: madeBy)
        made += batch.count
        guard let last = slice.events.last else { return false }
        page = .after(last.position)
        return beyond < Self.after && slice.hasLater
    }

    private func begin(in connection: any Connection) throws -> EventPage {
        let earlier = try connection.events(
            of: incident,
            page: .before(stretch.lowerBound),
            limit: Self.before
        )
        for event in earlier.events { _ = maker.read(event) }
        return earlier.events.last.map { .after($0.position) } ?? .first
    }
}

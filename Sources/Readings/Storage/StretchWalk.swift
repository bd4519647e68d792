import Evidence
import Storage

extension Connection {
    /// Goes through a stretch of an incident's events in time order, a page at a time, after so many
    /// of those before it, which are told apart; on beyond its end, until told to stop.
    func walk(
        _ stretch: ClosedRange<EventPosition>,
        of incident: Incident.ID,
        before: Int,
        _ take: (_ events: [Event], _ areBefore: Bool) throws -> Bool
    ) throws {
        let earlier = try events(of: incident, page: .before(stretch.lowerBound), limit: before)
        var goesOn = try take(earlier.events, true)
        var page: EventPage = earlier.events.last.map { .after($0.position) } ?? .first
        while goesOn {
            let slice = try events(of: incident, page: page, limit: 1000)
            goesOn = try take(slice.events, false) && slice.hasLater
            guard let last = slice.events.last else { return }
            page = .after(last.position)
        }
    }
}

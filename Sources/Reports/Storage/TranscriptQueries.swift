package import Evidence
package import Storage

extension Connection {
    /// The next part of an incident's transcript: some events and all replies to them.
    package func transcript(of incident: Incident.ID, _ page: EventPage) throws -> TranscriptPart {
        let slice = try leadingEvents(of: incident, page: page, limit: 500)
        let threads = slice.events.filter { !$0.isReply }.map(\.origin.externalID)
        let replies = try replies(in: incident, to: threads, limit: .max)
        let last = slice.hasLater ? slice.events.last : nil
        return TranscriptPart(
            events: slice.events,
            replies: replies,
            details: try details(of: slice.events + replies.values.joined()),
            next: last.map { .after($0.position) }
        )
    }
}

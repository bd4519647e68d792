import Evidence
import Foundation
import Investigations
import Readings
import Relations
import Storage

/// The part of an incident's evidence that a page shows.
struct EvidencePart: Sendable {
    let incident: Incident
    let filter: EventFilter
    let slice: EventSlice
    let replies: [String: [Event]]
    let details: EventDetails
    let places: [PlaceActivity]
    let participants: [Participant]
    let investigations: [Investigation]
    let markers: [Marker]
    /// The markers of the latest investigation that the events shown are in.
    let marks: [Event.ID: [EventMarker]]
    /// What is read of the events shown; nil where it is not asked for.
    let readings: [Event.ID: Reading]?
    /// Which conversations the events shown are of; nil where it is not asked for.
    let talk: Talk?
    /// With how many others the events shown are related.
    let related: [Event.ID: Int]
    /// The long pauses among the events shown, by the event that ends each.
    let pauses: [Event.ID: Pause]
    /// Whether events are read here, so that they can be asked for by it.
    let hasReadings: Bool
    /// How the whole story is spread over time, and how what matches is.
    let activity: ActivityHistogram?
    let matches: ActivityHistogram?
}

extension Connection {
    func evidence(
        _ key: String,
        _ query: EvidenceQuery,
        _ filter: EventFilter,
        for viewer: Viewer,
        isPart: Bool,
        hasReadings: Bool
    ) throws -> EvidencePart {
        let incident = try incident(key, for: viewer)
        var filter = filter
        if !query.conversation.isEmpty {
            let event = Event.ID(query.conversation)
            filter.also.append(.conversation(with: event, in: incident.id))
        }
        let page = try page(query, viewer)
        let size = EvidencePage.pageSize
        let stretches = EvidenceActivityView.stretches
        let isFlat = !filter.isEmpty || query.isChronological
        let slice =
            isFlat
            ? try events(of: incident.id, matching: filter, page: page, limit: size)
            : try leadingEvents(of: incident.id, page: page, limit: size)
        let roots = isFlat ? [] : slice.events.compactMap { $0.isReply ? nil : $0.thread }
        let replies = roots.isEmpty ? [:] : try replies(in: incident.id, to: roots)
        let all = try investigations(of: incident.id)
        // What a key or a drag changes is the viewer's to change.
        let investigations = try all.filter { try mayEdit($0, viewer) }
        let marking = investigations.last ?? all.last
        let shown = slice.events + replies.values.flatMap { $0 }
        return EvidencePart(
            incident: incident,
            filter: filter,
            slice: slice,
            replies: replies,
            details: try details(of: shown),
            places: isPart ? [] : try places(of: incident.id),
            participants: isPart ? [] : try authors(of: incident.id, for: viewer),
            investigations: investigations,
            markers: isPart
                ? [] : try investigations.last.map { try markers(of: $0.id, for: viewer) } ?? [],
            marks: try marking.map {
                try markers(with: shown.map(\.id), in: $0.id)
            } ?? [:],
            readings: query.showsReadings ? try readings(of: shown.map(\.id)) : nil,
            talk: query.showsConversations || !query.conversation.isEmpty
                ? try talk(
                    of: incident.id,
                    slice.events,
                    in: filter.places,
                    isFlat: query.isChronological
                ) : nil,
            related: try relatedCounts(of: shown.map(\.id), in: incident.id, for: viewer),
            pauses: try pauses(among: slice.events, in: incident.id),
            hasReadings: hasReadings,
            activity: isPart ? nil : try activity(of: incident, stretches: stretches),
            matches: isPart || filter.isEmpty
                ? nil : try activity(of: incident, matching: filter, stretches: stretches)
        )
    }

    private func page(_ query: EvidenceQuery, _ viewer: Viewer) throws -> EventPage {
        if let position = EventPosition(cursor: query.after) { return .after(position) }
        if let position = EventPosition(cursor: query.before) { return .before(position) }
        if !query.at.isEmpty {
            return .around(try event(Event.ID(query.at), for: viewer).position)
        }
        if let moment = try query.moment { return .around(EventPosition(moment)) }
        return query.isLast ? .last : .first
    }
}

import Evidence
import Readings
import Storage

/// Tells conversations apart anew: those that changed events are of, come from or lead to.
///
/// All that is linked is of one conversation, so what is linked to none of these stays as it is.
struct ConversationRefreshing {
    let incident: Incident.ID
    let connection: any Connection
    private(set) var eventsRead = 0

    init(incident: Incident.ID, connection: any Connection) {
        self.incident = incident
        self.connection = connection
    }

    func forget() throws {
        try connection.execute("DELETE FROM conversation WHERE incident_id = \(incident)")
        try connection.execute("DELETE FROM conversation_event WHERE incident_id = \(incident)")
    }

    mutating func refresh() throws {
        let changed = try connection.changedLines(of: incident)
        let lost = try connection.lostLines(of: incident)
        let bearing = Set(changed + lost)
        guard !bearing.isEmpty else { return }
        let touched = try conversations(of: touching(bearing, changed: changed))
        let members = try connection.rows(listing: touched) { list in
            """
            SELECT event_id FROM conversation_event
            WHERE incident_id = \(incident) AND conversation IN \(list)
            """
        }
        var events = Set(changed)
        for row in members { events.insert(try row("event_id")) }
        events.subtract(Set(lost).subtracting(changed))
        let start = try takeAway(touched)
        let untangled = try untangle(Array(events))
        try write(untangled)
        let starts = untangled.conversations.map(\.first) + [start].compactMap(\.self)
        guard let first = starts.min() else { return }
        for name in ["lane", "flat"] { try layLanes(name, from: first) }
    }

    /// With the changed ones all that may be linked to them now: what they answer, what answers
    /// them, and those of their threads.
    private func touching(_ bearing: Set<Event.ID>, changed: [Event.ID]) throws -> Set<Event.ID> {
        var touching = bearing
        for reading in try connection.readings(of: changed).values {
            touching.formUnion(reading.replies.map { Event.ID($0.event) })
        }
        for decided in try connection.answerDecisions(of: changed).values {
            touching.formUnion(decided.map(\.to))
        }
        let decisions = try connection.rows(listing: bearing) { list in
            """
            SELECT from_event AS id FROM relation_decision
            WHERE kind = \(Relation.Kind.repliesTo) AND to_event IN \(list)
            """
        }
        let mentions = try connection.positions(
            mentioning: Set(bearing.map(Names.id)),
            in: incident
        )
        let mentioning = try connection.rows(listing: mentions) { list in
            "SELECT id FROM event WHERE position IN \(list)"
        }
        let threads = try connection.rows(listing: bearing) { list in
            "SELECT DISTINCT thread FROM event WHERE id IN \(list) AND thread IS NOT NULL"
        }
        let names = Set(try threads.map { try $0("thread", as: String.self) })
        let beside = try connection.rows(listing: names) { list in
            "SELECT id FROM event WHERE thread IN \(list)"
        }
        for row in decisions + mentioning + beside { touching.insert(try row("id")) }
        return touching
    }

    private func conversations(of events: Set<Event.ID>) throws -> Set<Event.ID> {
        let found = try connection.rows(listing: events) { list in
            """
            SELECT DISTINCT conversation FROM conversation_event
            WHERE incident_id = \(incident) AND event_id IN \(list)
            """
        }
        return Set(try found.map { try $0("conversation") })
    }

    /// Says where the first of them began.
    private func takeAway(_ conversations: Set<Event.ID>) throws -> EventPosition? {
        let starts = try connection.rows(listing: conversations) { list in
            """
            SELECT first_position FROM conversation
            WHERE incident_id = \(incident) AND event_id IN \(list)
            """
        }
        try connection.execute(listing: conversations) { list in
            """
            DELETE FROM conversation_event
            WHERE incident_id = \(incident) AND conversation IN \(list)
            """
        }
        try connection.execute(listing: conversations) { list in
            "DELETE FROM conversation WHERE incident_id = \(incident) AND event_id IN \(list)"
        }
        return try starts.map { try $0("first_position", as: EventPosition.self) }.min()
    }

    private mutating func untangle(_ ids: [Event.ID]) throws -> Untangling {
        var lines: [TalkLine] = []
        for part in ids.parts {
            let readings = try connection.readings(of: part)
            lines += try connection.events(part).values.map { TalkLine($0, readings[$0.id]) }
        }
        lines.sort { $0.position < $1.position }
        eventsRead += lines.count
        return Untangling(lines, try connection.answerDecisions(of: ids))
    }

    private func write(_ untangled: Untangling) throws {
        let marks = try connection.lineMarks(untangled.members.map(\.event), of: incident)
        try connection.execute(untangled.conversations.map { $0.insertion(into: incident) })
        try connection.execute(
            untangled.members.compactMap { member in
                marks[member.event].map { member.insertion(into: incident, $0) }
            }
        )
    }

    /// Lays the columns anew from a place on; those before it stay.
    private func layLanes(_ name: String, from start: EventPosition) throws {
        let lane = ConversationLane.column(isFlat: name == "flat")
        let (first, last) = (SQL(verbatim: name + "_first"), SQL(verbatim: name + "_last"))
        let taken = try connection.rows(
            """
            SELECT \(lane) AS lane, MAX(\(last)) AS last FROM conversation
            WHERE incident_id = \(incident) AND \(lane) IS NOT NULL AND \(first) < \(start)
            GROUP BY \(lane) ORDER BY \(lane)
            """
        )
        var lanes = Lanes(ends: try taken.map { try $0("last") })
        let rest = try connection.rows(
            """
            SELECT event_id, \(lane) AS lane, \(first) AS first, \(last) AS last
            FROM conversation
            WHERE incident_id = \(incident) AND \(first) >= \(start) AND \(first) < \(last)
            ORDER BY \(first), event_id
            """
        )
        let moved = try rest.compactMap { row -> SQL? in
            let number = lanes.take(try row("first")...(try row("last")))
            let known: Int? = try row("lane")
            guard number != known else { return nil }
            return """
                UPDATE conversation SET \(lane) = \(number)
                WHERE incident_id = \(incident)
                    AND event_id = \(try row("event_id", as: Event.ID.self))
                """
        }
        try connection.execute(moved)
    }
}

extension ConversationLane {
    static func column(isFlat: Bool) -> SQL { isFlat ? "flat_lane" : "lane" }
}

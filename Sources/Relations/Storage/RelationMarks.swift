import Evidence
import Storage

/// What each event was when it was looked at, in which lanes it is, and how it is called.
extension Connection {
    /// Takes events' marks and names away; says in which lanes they were and how they were called.
    func takeMarks(
        at positions: [EventPosition],
        of incident: Incident.ID
    ) throws -> (lanes: [EventPosition: Int64], names: Set<String>) {
        var lanes: [EventPosition: Int64] = [:]
        var names: Set<String> = []
        let marks = try rows(listing: positions) { list in
            """
            SELECT position, event_id, lanes FROM relation_mark
            WHERE incident_id = \(incident) AND position IN \(list)
            """
        }
        for mark in marks {
            lanes[try mark("position")] = try mark("lanes")
            names.insert(Names.id(try mark("event_id")))
        }
        let called = try rows(listing: positions) { list in
            """
            SELECT name FROM relation_name
            WHERE incident_id = \(incident) AND position IN \(list) AND is_called = 1
            """
        }
        for row in called { names.insert(try row("name")) }
        for table in ["relation_mark", "relation_name"] {
            try execute(listing: positions) { list in
                """
                DELETE FROM \(SQL(verbatim: table))
                WHERE incident_id = \(incident) AND position IN \(list)
                """
            }
        }
        return (lanes, names)
    }

    func mark(
        _ events: [(change: ChangedEvent, event: RelatedEvent, lanes: Int64)],
        of incident: Incident.ID
    ) throws {
        try execute(
            events.map { change, _, lanes in
                """
                INSERT INTO relation_mark (
                    incident_id, position, event_id, is_inside, lanes, digest, reading, corrected,
                    person_id
                ) VALUES (
                    \(incident), \(change.position), \(change.id), \(change.isInside), \(lanes),
                    \(change.digest), \(change.reading), \(change.corrected), \(change.person)
                )
                """
            }
        )
        try execute(
            events.flatMap { change, event, _ in
                let names = Names.names(of: event).map { ($0, true) }
                return (names + Names.mentions(of: event).map { ($0, false) }).map { name, called in
                    """
                    INSERT INTO relation_name (incident_id, name, is_called, position)
                    VALUES (\(incident), \(name), \(called), \(change.position))
                    """ as SQL
                }
            }
        )
    }

    /// Events that call others by some names.
    func positions(mentioning names: Set<String>, in incident: Incident.ID) throws
        -> [EventPosition]
    {
        try rows(listing: names) { list in
            """
            SELECT position FROM relation_name
            WHERE incident_id = \(incident) AND is_called = 0 AND name IN \(list)
            """
        }.map { try $0("position") }
    }

    /// Events of a lane, back from a position: the nearest so many that are not too old.
    func marks(
        of incident: Incident.ID,
        with bit: Int64,
        before end: EventPosition,
        notBefore oldest: EventPosition,
        limit: Int
    ) throws -> [EventPosition] {
        try rows(
            """
            SELECT position FROM relation_mark
            WHERE incident_id = \(incident) AND position < \(end) AND position >= \(oldest)
                AND (lanes & \(bit)) <> 0
            ORDER BY position DESC
            LIMIT \(limit)
            """
        ).map { try $0("position") }
    }

    /// Events of a lane, on from a position.
    func marks(
        of incident: Incident.ID,
        with bit: Int64,
        after start: EventPosition,
        notAfter latest: EventPosition,
        limit: Int = .max
    ) throws -> [EventPosition] {
        try rows(
            """
            SELECT position FROM relation_mark
            WHERE incident_id = \(incident) AND position > \(start) AND position <= \(latest)
                AND (lanes & \(bit)) <> 0
            ORDER BY position
            LIMIT \(limit)
            """
        ).map { try $0("position") }
    }
}

extension Array {
    /// So many at a time that what is read of them can be held.
    var parts: [[Element]] {
        stride(from: 0, to: count, by: 1000).map { Array(self[$0..<Swift.min($0 + 1000, count)]) }
    }
}

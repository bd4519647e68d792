import Evidence
import Readings
import Storage

/// Finds relations anew, some owners at a time, reading no more events than those look at.
struct RelationRefreshing {
    let incident: Incident.ID
    let connection: any Connection
    private(set) var work = RelationWork()
    /// Events read for these owners or the ones before, by position.
    private var shelf: [EventPosition: RelatedEvent] = [:]

    private static let ownersAtATime = 500
    /// Owners further apart than this many events are looked at by themselves.
    private static let gap = 300

    init(incident: Incident.ID, connection: any Connection) {
        self.incident = incident
        self.connection = connection
    }

    mutating func refresh(_ changes: [ChangedEvent], lost: [EventPosition]) throws {
        var (lanes, names) = try connection.takeMarks(
            at: changes.map(\.position) + lost,
            of: incident
        )
        for part in changes.parts {
            let events = try read(
                part.map(\.id),
                outside: Set(part.filter { !$0.isInside }.map(\.id))
            )
            let marked = part.compactMap { change in
                events[change.id].map {
                    (change: change, event: $0, lanes: LaneFinders.bits(of: $0))
                }
            }
            try connection.mark(marked, of: incident)
            for (change, event, bits) in marked {
                lanes[change.position, default: 0] |= bits
                names.formUnion(Names.names(of: event))
                names.insert(Names.id(change.id))
            }
        }
        for position in lost where lanes[position] == nil { lanes[position] = 0 }
        let dues = RelationDues(incident: incident, connection: connection)
        let owners = try dues.owners(changed: lanes, names: names)
        try forget(Array(owners))
        for group in try groups(owners.subtracting(lost).sorted()) { try find(group) }
    }

    private func forget(_ owners: [EventPosition]) throws {
        try connection.execute(listing: owners) { list in
            "DELETE FROM relation WHERE incident_id = \(incident) AND owner IN \(list)"
        }
    }

    /// Owners that lie near each other, not too many at a time.
    private func groups(_ owners: [EventPosition]) throws -> [[EventPosition]] {
        var groups: [[EventPosition]] = []
        for owner in owners {
            guard let group = groups.last, let last = group.last,
                group.count < Self.ownersAtATime, try areNear(last, owner)
            else {
                groups.append([owner])
                continue
            }
            groups[groups.count - 1].append(owner)
        }
        return groups
    }

    private func areNear(_ one: EventPosition, _ other: EventPosition) throws -> Bool {
        if other <= one.moved(by: 600) { return true }
        let beyond = try connection.row(
            """
            SELECT position FROM relation_mark
            WHERE incident_id = \(incident) AND position > \(one) AND position < \(other)
            ORDER BY position LIMIT 1 OFFSET \(Self.gap)
            """
        )
        return beyond == nil
    }

    private mutating func find(_ positions: [EventPosition]) throws {
        guard let first = positions.first, let last = positions.last else { return }
        var targets: [[EventPosition]] = []
        for (lane, finder) in LaneFinders.all.enumerated() {
            let bit = LaneFinders.targetBit(lane)
            let before = try connection.marks(
                of: incident,
                with: bit,
                before: first,
                notBefore: first.moved(by: -finder.horizon - 1),
                limit: finder.reach
            )
            let between = try connection.marks(
                of: incident,
                with: bit,
                after: EventPosition(rawValue: first.rawValue - 1),
                notAfter: last
            )
            targets.append(before.reversed() + between)
        }
        let named = try namedEvents(by: positions)
        try fill(Set(positions + targets.joined() + named.values.joined()))
        let owners = positions.compactMap { shelf[$0] }
        var found = FoundRelations()
        for (lane, finder) in LaneFinders.all.enumerated() {
            finder.relations(
                of: owners.filter { finder.isOwner($0) },
                among: targets[lane].compactMap { shelf[$0] }
            ) { owner, relations in found.add(relations, of: owner) }
        }
        for owner in owners where owner.isInside {
            for finder in Names.all {
                let relations = finder.relations(of: owner) { name in
                    (named[name] ?? []).compactMap { shelf[$0] }
                }
                found.add(relations, of: owner)
            }
        }
        try store(found)
    }

    /// What some events call by names, in time order.
    private func namedEvents(by positions: [EventPosition]) throws -> [String: [EventPosition]] {
        let calls = try connection.rows(listing: positions) { list in
            """
            SELECT name FROM relation_name
            WHERE incident_id = \(incident) AND is_called = 0 AND position IN \(list)
            """
        }
        let names = Set(try calls.map { try $0("name", as: String.self) })
        var found: [String: [EventPosition]] = [:]
        let ids = names.filter { Names.event($0) != nil }
        let marks = try connection.rows(listing: ids.compactMap(Names.event)) { list in
            """
            SELECT event_id, position FROM relation_mark
            WHERE incident_id = \(incident) AND is_inside = 1 AND event_id IN \(list)
            """
        }
        for row in marks { found[Names.id(try row("event_id"))] = [try row("position")] }
        let called = try connection.rows(listing: names.subtracting(ids)) { list in
            """
            SELECT name, position FROM relation_name
            WHERE incident_id = \(incident) AND is_called = 1 AND name IN \(list)
            ORDER BY position
            """
        }
        for row in called { found[try row("name"), default: []].append(try row("position")) }
        return found
    }

    /// Has just these events on the shelf, reading those that are not there yet.
    private mutating func fill(_ positions: Set<EventPosition>) throws {
        shelf = shelf.filter { positions.contains($0.key) }
        for part in positions.filter({ shelf[$0] == nil }).sorted().parts {
            let rows = try connection.rows(
                """
                SELECT event_id, is_inside FROM relation_mark
                WHERE incident_id = \(incident) AND position IN \(SQL.list(part))
                """
            )
            let ids: [(Event.ID, Bool)] = try rows.map { (try $0("event_id"), try $0("is_inside")) }
            let events = try read(ids.map(\.0), outside: Set(ids.filter { !$0.1 }.map(\.0)))
            for event in events.values { shelf[event.event.position] = event }
        }
    }

    private mutating func read(
        _ ids: [Event.ID],
        outside: Set<Event.ID>
    ) throws -> [Event.ID: RelatedEvent] {
        let events = try connection.events(ids)
        let readings = try connection.readings(of: ids)
        work.eventsRead += events.count
        return Dictionary(
            uniqueKeysWithValues: events.map { id, event in
                (id, RelatedEvent(event, readings[id], isInside: !outside.contains(id)))
            }
        )
    }

    private mutating func store(_ found: FoundRelations) throws {
        let relations = found.all
        work.found += relations.count
        let positions = Dictionary(
            shelf.map { ($1.id, $0) },
            uniquingKeysWith: { one, _ in one }
        )
        try connection.execute(
            relations.map { owner, relation in
                """
                INSERT INTO relation (
                    incident_id, from_event, to_event, kind, owner, starts, reason, confidence
                ) VALUES (
                    \(incident), \(relation.from), \(relation.to), \(relation.kind), \(owner),
                    \(positions[relation.from] ?? owner), \(relation.reason), \(relation.confidence)
                )
                """
            }
        )
    }
}

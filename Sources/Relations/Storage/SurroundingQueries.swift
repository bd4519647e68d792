package import Evidence
package import Storage

extension Connection {
    /// What is related to an event, and what to that; only where the viewer may see both ends.
    ///
    /// Refuses with `notFound` an event that the viewer may not see.
    package func surroundings(
        of event: Event.ID,
        in incident: Incident.ID,
        for viewer: Viewer,
        near: Int = 12,
        far: Int = 2,
        atMost: Int = 28
    ) throws -> Surroundings {
        let center = try self.event(event, for: viewer)
        let direct = try seen(relations(touching: [event], in: incident), by: viewer)
        let neighbours = Self.distinct(direct.map { $0.other(than: event) })
        var chosen: Set<Event.ID> = [event]
        chosen.formUnion(neighbours.prefix(near))
        let beyond = try seen(
            relations(touching: Array(neighbours.prefix(near)), in: incident),
            by: viewer
        )
        var taken: [Event.ID: Int] = [:]
        for relation in beyond where relation.kind != .repliesTo || neighbours.count < 4 {
            for (here, there) in [(relation.from, relation.to), (relation.to, relation.from)]
            where neighbours.prefix(near).contains(here) && !chosen.contains(there) {
                guard taken[here, default: 0] < far, chosen.count < atMost else { continue }
                taken[here, default: 0] += 1
                chosen.insert(there)
            }
        }
        let all = Set(direct + beyond).filter { chosen.contains($0.from) && chosen.contains($0.to) }
        let events = try self.events(Array(chosen), for: viewer).values
        return Surroundings(
            center: center,
            relations: all.sorted { Relation.says($0, moreThan: $1) },
            events: events.sorted { $0.position < $1.position },
            leftOut: max(0, neighbours.count - near)
        )
    }

    /// The shortest way from one event to another by relations; nil where there is none that short.
    package func chain(
        from one: Event.ID,
        to other: Event.ID,
        in incident: Incident.ID,
        for viewer: Viewer,
        steps: Int = 8
    ) throws -> RelationChain? {
        _ = try (event(one, for: viewer), event(other, for: viewer))
        var search = ChainSearch(one, other)
        for _ in 0..<steps where search.isOpen {
            let next = try seen(
                relations(touching: search.edge, in: incident, limit: 4000),
                by: viewer
            )
            search.advance(next)
        }
        guard let relations = search.chain else { return nil }
        var ids = [one]
        for relation in relations { ids.append(relation.other(than: ids[ids.count - 1])) }
        let events = try self.events(ids, for: viewer)
        return RelationChain(events: ids.compactMap { events[$0] }, relations: relations)
    }

    private func seen(_ relations: [Relation], by viewer: Viewer) throws -> [Relation] {
        let seen = try visible(Set(relations.flatMap { [$0.from, $0.to] }), for: viewer)
        return relations.filter { seen.contains($0.from) && seen.contains($0.to) }
    }

    private static func distinct(_ ids: [Event.ID]) -> [Event.ID] {
        var seen: Set<Event.ID> = []
        return ids.filter { seen.insert($0).inserted }
    }
}

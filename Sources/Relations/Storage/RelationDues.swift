import Evidence
import Foundation
import Storage

/// Whose relations have to be found anew when some events are others.
struct RelationDues {
    let incident: Incident.ID
    let connection: any Connection

    /// Above this many changes it costs less to look at all between them than to ask for each.
    private static let fewEnough = 200

    /// The changed ones, those near after them in each lane, and those that call them by a name.
    func owners(
        changed: [EventPosition: Int64],
        names: Set<String>
    ) throws -> Set<EventPosition> {
        var owners = Set(changed.keys)
        for (lane, finder) in LaneFinders.all.enumerated() {
            let bit = LaneFinders.targetBit(lane)
            let targets = changed.filter { $0.value & bit != 0 }.keys.sorted()
            for stretch in try stretches(targets, lane, finder) {
                let due = try connection.marks(
                    of: incident,
                    with: LaneFinders.ownerBit(lane),
                    after: stretch.lowerBound,
                    notAfter: stretch.upperBound
                )
                owners.formUnion(due)
            }
        }
        return owners.union(try connection.positions(mentioning: names, in: incident))
    }

    /// From each changed event to the last that may look back at it.
    private func stretches(
        _ targets: [EventPosition],
        _ lane: Int,
        _ finder: any LaneFinder
    ) throws -> [ClosedRange<EventPosition>] {
        guard let first = targets.first, let last = targets.last else { return [] }
        if targets.count > Self.fewEnough {
            return [first...(try end(of: last, lane, finder))]
        }
        var stretches: [ClosedRange<EventPosition>] = []
        for target in targets {
            let end = try end(of: target, lane, finder)
            if let known = stretches.last, known.upperBound >= target {
                stretches[stretches.count - 1] = known.lowerBound...max(known.upperBound, end)
            } else {
                stretches.append(target...end)
            }
        }
        return stretches
    }

    private func end(
        of target: EventPosition,
        _ lane: Int,
        _ finder: any LaneFinder
    ) throws -> EventPosition {
        let latest = target.moved(by: finder.horizon + 1)
        let next = try connection.marks(
            of: incident,
            with: LaneFinders.targetBit(lane),
            after: target,
            notAfter: latest,
            limit: finder.reach + 1
        )
        return next.count > finder.reach ? next[finder.reach] : latest
    }
}

extension EventPosition {
    func moved(by seconds: TimeInterval) -> EventPosition {
        EventPosition(rawValue: rawValue + (EventPosition.unit * Int64(seconds)))
    }

    /// How far positions of a second's distance lie apart.
    private static let unit: Int64 =
        EventPosition(Date(timeIntervalSince1970: 1)).rawValue
}

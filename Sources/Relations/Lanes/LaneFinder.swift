import Evidence
import Foundation

/// Finds relations of an event to a bounded number of those before it, and to nothing else.
///
/// So that an event that comes in later asks for no more to be found anew than those near after it.
protocol LaneFinder: Sendable {
    /// How many events back it looks at most.
    var reach: Int { get }
    /// How long back it looks at most.
    var horizon: TimeInterval { get }

    /// Whether later events may look back at it.
    func isTarget(_ event: RelatedEvent) -> Bool
    /// Whether it looks back itself.
    func isOwner(_ event: RelatedEvent) -> Bool
    func relations(of owner: RelatedEvent, after before: Lookback) -> [Relation]
}

extension LaneFinder {
    func isTarget(_ event: RelatedEvent) -> Bool { isOwner(event) }
}

/// What a finder may look back at, in time order, and how rare words are among it.
struct Lookback {
    let events: ArraySlice<RelatedEvent>
    let words: WordWindow
}

/// The lanes in the order of their bits, which are stored: only ever add to the end.
enum LaneFinders {
    static let all: [any LaneFinder] = [
        Hypotheses(), SameRecords(), SameObservations(), ChangesBeforeAlerts(), ChangePhrases(),
        Outages(), ThreadAnswers(), Quotes(),
    ]

    static func targetBit(_ lane: Int) -> Int64 { 1 << Int64(2 * lane) }
    static func ownerBit(_ lane: Int) -> Int64 { 2 << Int64(2 * lane) }

    /// In which lanes an event is looked back at, and in which it looks back itself.
    static func bits(of event: RelatedEvent) -> Int64 {
        var bits: Int64 = 0
        for (lane, finder) in all.enumerated() {
            if finder.isTarget(event) { bits |= targetBit(lane) }
            if finder.isOwner(event) { bits |= ownerBit(lane) }
        }
        return bits
    }
}

extension LaneFinder {
    /// The relations of owners, each after what its window has of the targets; both in time order.
    func relations(
        of owners: [RelatedEvent],
        among targets: [RelatedEvent],
        tell: (_ owner: RelatedEvent, [Relation]) -> Void
    ) {
        var words = WordWindow()
        var start = 0
        var end = 0
        for owner in owners {
            let oldest = owner.event.at.addingTimeInterval(-horizon)
            while end < targets.count, targets[end].event.position < owner.event.position {
                words.add(targets[end].words)
                end += 1
            }
            while start < end, end - start > reach || targets[start].event.at < oldest {
                words.remove(targets[start].words)
                start += 1
            }
            tell(
                owner,
                relations(of: owner, after: Lookback(events: targets[start..<end], words: words))
            )
        }
    }
}

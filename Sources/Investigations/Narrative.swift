import Evidence
import Foundation

/// The order in which a narrative tells its markers.
package enum Narrative {
    /// By the time of the first event that they rest on; those without events last.
    package static func byTime(_ markers: [Marker]) -> [Marker] {
        markers.sorted(by: isEarlier)
    }

    /// As a person placed them; those that no one placed come before the first that is later.
    static func ordered(_ markers: [(marker: Marker, rank: Int?)]) -> [Marker] {
        var order =
            markers
            .compactMap { marker, rank in rank.map { (marker: marker, rank: $0) } }
            .sorted { ($0.rank, $0.marker.id.rawValue) < ($1.rank, $1.marker.id.rawValue) }
            .map(\.marker)
        for marker in byTime(markers.filter { $0.rank == nil }.map(\.marker)) {
            let next = order.firstIndex { isEarlier(marker, $0) } ?? order.endIndex
            order.insert(marker, at: next)
        }
        return order
    }

    private static func isEarlier(_ left: Marker, _ right: Marker) -> Bool {
        (left.start ?? .distantFuture, left.id.rawValue)
            < (right.start ?? .distantFuture, right.id.rawValue)
    }
}

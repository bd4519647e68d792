import Foundation
import Storage

/// What ends a stretch of a batch: it is seen to when all events of the batch are stored.
struct Closings {
    struct Span {
        let place: String
        let from: Date
        let through: Date
    }

    var spans: [Span] = []
    /// How many of the batch's events the last span closes.
    var spanned = 0
    var marks: [(mark: FileMark, reach: FileReach)] = []
}

extension EvidenceRecorder {
    func close(_ closings: Closings, after events: [GatheredEvent]) throws {
        let wanted = events.lazy.filter { self.places[$0.place]?.isNew != true }
        seenSinceSpan.formUnion(wanted.map(\.externalID))
        for span in closings.spans {
            try markAbsent(in: span.place, from: span.from, through: span.through)
        }
        if !closings.spans.isEmpty {
            seenSinceSpan = Set(events[closings.spanned...].map(\.externalID))
        }
        try connection.execute(closings.marks.compactMap { try keeping($0.mark, of: $0.reach) })
    }
}

import Evidence
import Foundation

/// A record of a kind that a source does not know, kept whole so that nothing is lost.
struct UnknownRecord {
    private let record: SourceRecord
    private let source: String

    init(_ record: SourceRecord, named source: String) {
        self.record = record
        self.source = source
    }

    func gathered() throws -> [Gathered] {
        let time = time
        let words = words
        let event = GatheredEvent(
            externalID: "record:\(record.digest)",
            kind: .other,
            subtype: record.value["type"]?.string ?? record.list,
            at: time?.date ?? record.received,
            zone: time?.zone,
            place: "unknown",
            text: words.isEmpty ? "A record of \(source) that is not known." : words,
            details: time == nil ? [.receivedInstead] : [],
            raw: record.raw
        )
        let place = GatheredPlace(externalID: "unknown", kind: .other, name: "\(source), other")
        return [.place(place), .event(event)]
    }

    private static let timeNames = [
        "created_at", "createdAt", "created", "timestamp", "time", "date", "occurred_at",
        "happened_at", "started_at", "startedAt", "updated_at", "updatedAt", "published_at",
        "trigger_time", "event_created_on",
    ]

    /// The first of the usual names that holds a time, at the top or one level below.
    private var time: RecordTime? {
        for name in Self.timeNames {
            if let time = RecordTime(record.value[name: name]) { return time }
        }
        for member in record.value.members where member.value.isObject {
            for name in Self.timeNames {
                if let time = RecordTime(member.value[name: name]) { return time }
            }
        }
        return nil
    }

    private static let wordNames = [
        "title", "name", "summary", "message", "description", "text", "body", "error", "event",
        "action", "state", "status",
    ]

    private var words: String {
        var words: [String] = []
        for name in Self.wordNames {
            guard let word = record.value[name: name]?.scalar, !word.isEmpty else { continue }
            words.append(word)
        }
        return words.joined(separator: "\n")
    }
}

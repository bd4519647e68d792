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
        let time = RecordOwnTime().find(in: record.value)
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

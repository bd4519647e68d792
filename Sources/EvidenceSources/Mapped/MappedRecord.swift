import Evidence
import Foundation
import Markup

/// A record read by its mapping.
struct MappedRecord {
    private let record: SourceRecord
    private let value: JSONValue
    private let mapping: Mapping

    init(_ record: SourceRecord, _ value: JSONValue, by mapping: Mapping) {
        self.record = record
        self.value = value
        self.mapping = mapping
    }

    func gathered() -> [Gathered] {
        let raw = record.parser.minified(value)
        let at = time(mapping.at)
        let state = first(mapping.state)
        let isOver = state.map { (mapping.over ?? []).contains($0) } ?? false
        let ended = time(mapping.ended)?.date
        let begun = at?.date ?? record.received
        let place = first(mapping.place) ?? mapping.title
        let author = first(mapping.author)
        var event = GatheredEvent(
            externalID: "\(mapping.tool):"
                + (first(mapping.id) ?? RecordDigest.hex(of: raw)),
            kind: mapping.kind.flatMap(EventKind.init) ?? .other,
            subtype: first(mapping.subtype) ?? mapping.tool,
            at: begun,
            zone: at?.zone,
            place: "\(mapping.tool):\(place)",
            author: author.map { "\(mapping.tool):\($0)" },
            text: text,
            permalink: SafeAddress.safe(first(mapping.link)),
            editedAt: time(mapping.edited)?.date,
            endedAt: ended.flatMap { $0 > begun ? $0 : nil },
            details: details(state, isOver: isOver),
            raw: raw
        )
        if at == nil { event.details.append(.receivedInstead) }
        var told: [Gathered] = [
            .place(GatheredPlace(externalID: event.place, kind: .service, name: place))
        ]
        if let author, let id = event.author {
            told.append(.person(GatheredPerson(externalID: id, handle: author, name: author)))
        }
        return told + [.event(event)]
    }

    private var text: String {
        let lines = mapping.text.compactMap(filled).filter { !$0.isEmpty }
        return lines.isEmpty ? "A record of \(mapping.title)" : lines.joined(separator: "\n")
    }

    private func details(_ state: String?, isOver: Bool) -> [EventDetail] {
        var details: [EventDetail] = []
        details.add("state", isOver ? "resolved" : state?.lowercased())
        if isOver, let state, state.lowercased() != "resolved" { details.add("told as", state) }
        for (name, path) in (mapping.details ?? [:]).sorted(by: { $0.key < $1.key }) {
            details.add(name, value.value(at: path)?.scalar)
        }
        return details
    }

    private func time(_ paths: [String]?) -> RecordTime? {
        (paths ?? []).lazy.compactMap { RecordTime(value.value(at: $0)) }.first
    }

    private func first(_ patterns: [String]?) -> String? {
        (patterns ?? []).lazy.compactMap(filled).first { !$0.isEmpty }
    }

    /// A pattern with what stands at its paths; nil where one of them is not there.
    private func filled(_ pattern: String) -> String? {
        var out = ""
        var rest = Substring(pattern)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            out += rest[..<open]
            let path = String(rest[rest.index(after: open)..<close])
            guard let word = value.value(at: path)?.scalar, !word.isEmpty else { return nil }
            out += word
            rest = rest[rest.index(after: close)...]
        }
        return out + rest
    }
}

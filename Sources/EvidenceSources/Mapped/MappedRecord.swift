import Evidence
import Foundation
import Markup

/// A record read by its mapping.
struct MappedRecord {
    private let record: SourceRecord
    private let value: JSONValue
    private let mapping: Mapping
    private let reader: TimeReader
    /// Times that were read before, by their paths.
    private let times: [String: RecordTime]
    /// Ids are numbers of one table, and others may have the same.
    private let isTable: Bool

    init(
        _ record: SourceRecord,
        _ value: JSONValue,
        by mapping: Mapping,
        reader: TimeReader,
        times: [String: RecordTime] = [:],
        isTable: Bool = false
    ) {
        self.record = record
        self.value = value
        self.mapping = mapping
        self.reader = reader
        self.times = times
        self.isTable = isTable
    }

    func gathered() -> [Gathered] {
        let raw = record.parser.minified(value)
        let at = time(mapping.at)
        let state = first(mapping.state)
        let isOver = state.map { (mapping.over ?? []).contains($0) } ?? false
        let ended = time(mapping.ended)
        let begun = at?.time.moment ?? record.received
        let place = first(mapping.place) ?? mapping.title
        let author = first(mapping.author)
        let id = id(at?.path) ?? RecordDigest.hex(of: raw)
        let comments = MappedComments(paths: mapping.comments ?? [], of: value, reader)
        var event = GatheredEvent(
            externalID: "\(mapping.tool):\(id)",
            kind: mapping.kind.flatMap(EventKind.init) ?? .other,
            subtype: first(mapping.subtype) ?? mapping.tool,
            at: begun,
            zone: at?.time.zone,
            place: "\(mapping.tool):\(place)",
            author: author.map { "\(mapping.tool):\($0)" },
            text: ([text] + comments.unread).joined(separator: "\n"),
            permalink: SafeAddress.safe(first(mapping.link)),
            editedAt: time(mapping.edited)?.time.date,
            endedAt: ended.flatMap { $0.time.moment > begun ? $0.time.moment : nil },
            uncertainty: at?.time.uncertainty,
            details: details(state, isOver: isOver),
            raw: raw
        )
        if at == nil { event.details.append(.receivedInstead) }
        for found in [at, ended].compactMap({ $0 }) where found.time.doubt != nil {
            event.details.add("time", value.value(at: found.path)?.words, doubt: found.time.doubt)
        }
        if !comments.all.isEmpty { event.thread = event.externalID }
        let notes = comments.events(on: event, tool: mapping.tool)
        var out: [Gathered] = [
            .place(GatheredPlace(externalID: event.place, kind: .service, name: place))
        ]
        for name in ([author] + comments.all.map(\.author)).compactMap({ $0 }) {
            let id = "\(mapping.tool):\(name)"
            out.append(.person(GatheredPerson(externalID: id, handle: name, name: name)))
        }
        return out + [.event(event)] + notes.map(Gathered.event)
    }

    /// A bare number is an id in its own table alone: it goes with the time as it is written there,
    /// which a later export of the same record repeats.
    private func id(_ path: String?) -> String? {
        guard let id = first(mapping.id) else { return nil }
        let isBare = id.utf8.count < 10 && id.filter(\.isLetter).count < 2
        guard isTable, isBare, let written = path.flatMap({ value.value(at: $0)?.words }) else {
            return id
        }
        return "\(id)@\(written)"
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
            details.add(name, value.value(at: path)?.words)
        }
        return details
    }

    private func time(_ paths: [String]?) -> (path: String, time: RecordTime)? {
        for path in paths ?? [] {
            if let time = times[path] { return (path, time) }
            // What tools send to try a webhook may stand in 1970, which is no time of anything.
            if let time = RecordTime(value.value(at: path), by: reader), time.date >= Self.earliest
            {
                return (path, time)
            }
        }
        return nil
    }

    private static let earliest = Date(timeIntervalSince1970: 365 * 86_400)

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
            guard let word = value.value(at: path)?.words, !word.isEmpty else { return nil }
            out += word
            rest = rest[rest.index(after: close)...]
        }
        return out + rest
    }
}

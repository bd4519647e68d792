import Evidence
import Foundation

/// The history of alerts' states: a table of columns, with a time and a line for each change.
struct GrafanaHistory {
    private let record: SourceRecord
    private let times: [JSONValue]
    private let lines: [JSONValue]

    /// Nil where the record is none.
    init?(_ record: SourceRecord) {
        guard let columns = Self.columns(of: record.value) else { return nil }
        self.record = record
        times = Array(columns.time.elements)
        lines = Array(columns.line.elements)
    }

    /// In milliseconds.
    static func times(in answer: JSONValue) -> [Int] {
        columns(of: answer)?.time.elements.compactMap(\.integer) ?? []
    }

    private static func columns(of value: JSONValue) -> (time: JSONValue, line: JSONValue)? {
        guard let fields = value["schema"]?["fields"], let values = value["data"]?["values"] else {
            return nil
        }
        let names = fields.elements.map { $0["name"]?.string?.lowercased() ?? "" }
        let columns = Array(values.elements)
        guard let time = names.firstIndex(of: "time"), let line = names.firstIndex(of: "line"),
            columns.count > max(time, line)
        else { return nil }
        return (columns[time], columns[line])
    }

    func gathered() throws -> [Gathered] {
        try zip(times, lines).enumerated().flatMap { index, row in
            try within("data.values[\(index)]") { try change(RecordTime(row.0), row.1) }
        }
    }

    private func change(_ time: RecordTime?, _ line: JSONValue) throws -> [Gathered] {
        guard let at = time?.date else {
            throw FieldFault(field: "time", reason: "It is not a time.")
        }
        let labels =
            try line.object("labels")?.members.compactMap { label in
                label.value.scalar.map { (name: label.key, text: $0) }
            }.sorted { $0.name < $1.name } ?? []
        func label(_ name: String) -> String? { labels.first { $0.name == name }?.text }
        let name = try line.string("ruleTitle").flatMap(\.told) ?? label("alertname") ?? "Alert"
        let service = label("service") ?? label("job") ?? label("app") ?? name
        let state = try line.string("current").flatMap(\.told) ?? "unknown"
        var details: [EventDetail] = []
        details.add("state", GrafanaState.word(state))
        details.add("before", try line.string("previous").map(GrafanaState.word))
        details.add("severity", label("severity"))
        for label in labels where !["alertname", "severity"].contains(label.name) {
            details.add(label.name, label.text)
        }
        details.add("error", try line.string("error"))
        details.add("dashboard", try line.string("dashboardUID"))
        let raw = record.parser.minified(line)
        let print = try line.string("fingerprint").flatMap(\.told) ?? RecordDigest.hex(of: raw)
        let event = GatheredEvent(
            externalID: "state:\(print)@\(Int64((at.timeIntervalSince1970 * 1000).rounded()))",
            kind: .alert,
            subtype: "state",
            at: at,
            place: service,
            text: "\(name): \(state)",
            details: details,
            raw: raw
        )
        return [
            .place(GatheredPlace(externalID: service, kind: .service, name: service)),
            .event(event),
        ]
    }
}

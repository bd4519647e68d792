import Evidence
import Foundation

/// Tables of text and JSON lines of no known tool, by a mapping that is guessed or given.
package struct TableSource: EvidenceSource {
    package static let name = "csv"
    package static let guide = SourceGuide(
        "Table (CSV, JSON lines)",
        "Events of a table, by its columns: exports of Jira, PagerDuty, ServiceNow, Opsgenie and others."
    )

    package init() {}

    package func read(_ input: SourceInput, into sink: any GatheringSink) throws {
        do {
            let own = try input.mapping.map { try Mappings.all(at: URL(filePath: $0)) } ?? []
            let times = try TimeReader(input)
            try TableReader(sink: sink, mapping: own.first, times: times).read(input)
        } catch let fault as ZoneFault {
            try sink.refuse(.init(location: "zone", reason: fault.reason))
        } catch let fault as MappingFault {
            try sink.refuse(.init(location: fault.file, reason: fault.reason))
        }
    }

    /// The mapping that would be used, as a file to correct: JSON, one for each set of columns.
    package static func guesses(for path: String) throws -> [String] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try TableReader.tables(at: path).map { columns, rows in
            let mapping = TableGuess.mapping(of: columns, rows: rows)
            return String(decoding: try encoder.encode(mapping), as: UTF8.self)
        }
    }
}

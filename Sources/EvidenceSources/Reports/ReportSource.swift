import Evidence
import Foundation

/// Incident reports written in Markdown: what they state, and the moments that they tell.
package struct ReportSource: EvidenceSource {
    package static let name = "markdown"
    package static let guide = SourceGuide(
        "Incident report",
        "A report in Markdown, with its times."
    )

    package init() {}

    package func read(_ input: SourceInput, into sink: any GatheringSink) throws {
        if let told = input.zone, TimeZone(identifier: told) == nil {
            return try sink.refuse(.init(location: "zone", reason: "“\(told)” is no time zone."))
        }
        let zone = input.zone.flatMap(TimeZone.init(identifier:)) ?? .gmt
        let files = TextFiles(suffixes: [".md", ".markdown", ".mdown"], sink: sink)
        try files.read(input) { file in
            let stem = file.stem.lowercased()
            // They tell of the folder, not of an incident.
            if ["readme", "index", "license", "contributing"].contains(stem) { return false }
            try sink.take(WrittenReport(file, zone: zone).gathered())
            return true
        }
    }
}

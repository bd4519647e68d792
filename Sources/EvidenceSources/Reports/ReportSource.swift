import Evidence
import Foundation

/// Incident reports written in Markdown or HTML: what they state, and the moments that they name.
package struct ReportSource: EvidenceSource {
    package static let name = "markdown"
    package static let guide = SourceGuide(
        "Incident report",
        "A report in Markdown or HTML, with its times."
    )

    package init() {}

    package func read(_ input: SourceInput, into sink: any GatheringSink) throws {
        do {
            let reader = try TimeReader(input)
            let reports = Reports(reader: reader, sink: sink)
            let files = TextFiles(suffixes: Self.suffixes, sink: sink)
            try files.read(input, reports.take)
        } catch let fault as ZoneFault {
            try sink.refuse(.init(location: "zone", reason: fault.reason))
        }
    }

    private static let suffixes = [
        ".md", ".markdown", ".mdown", ".mdx", ".html", ".htm", ".xhtml",
    ]
}

/// The reports of one import.
private final class Reports {
    private let reader: TimeReader
    private let sink: any GatheringSink
    /// Places that a report of this import has.
    private var claimed: Set<String> = []

    init(reader: TimeReader, sink: any GatheringSink) {
        self.reader = reader
        self.sink = sink
    }

    /// Whether the file is a report.
    func take(_ file: TextFile) throws -> Bool {
        let report: WrittenReport
        let stem = file.stem.lowercased()
        if HTMLPage.isHTML(file) {
            let text = file.lines.joined(separator: "\n")
            guard let page = HTMLPage(text), page.lines.contains(where: { !$0.isEmpty }) else {
                try sink.refuse(
                    .init(location: file.path, reason: "It is an HTML page that has no text.")
                )
                return true
            }
            report = try WrittenReport(
                file.with(page.lines),
                original: text,
                title: page.title,
                reader: reader,
                known: known
            )
        } else if let look = OtherFormat.of(file) {
            try sink.refuse(.init(location: file.path, reason: look))
            return true
        } else {
            report = try WrittenReport(file, reader: reader, known: known)
        }
        // Such files mostly describe their folder; some are the report in it.
        if Self.overviews.contains(stem), !report.hasMoments {
            try sink.note(.init(.passedOver, "\(file.path): it describes no incident."))
            return false
        }
        if report.timesWithoutDay > 0 {
            try sink.note(
                .init(
                    .passedOver,
                    """
                    \(file.path): \(report.timesWithoutDay) clock times have no day. State it in \
                    the report, such as “Date: 2026-06-17”.
                    """
                )
            )
        }
        if report.hasAssumedZone {
            try sink.note(.init(.assumed, "\(file.path): times without a zone are read as UTC."))
        }
        try sink.take(report.gathered())
        return true
    }

    private static let overviews = [
        "readme", "index", "license", "contributing", "changelog", "summary", "_index",
    ]

    private func known(_ report: ReportIdentity) throws -> String {
        let places = try sink.knownPlaces(startingWith: report.prefix)
            .filter { !claimed.contains($0.externalID) }
        let place = report.known(among: places)?.externalID ?? report.externalID
        guard claimed.insert(place).inserted else {
            let other = "\(place)@\(claimed.count)"
            claimed.insert(other)
            return other
        }
        return place
    }
}

extension TextFile {
    /// The same file with other lines, which were made of its own.
    fileprivate func with(_ lines: [Substring]) -> TextFile {
        TextFile(path: path, names: names, lines: lines, modifiedAt: modifiedAt)
    }
}

import Evidence
import Foundation
import Investigations

/// A report as one Markdown file, its citations as footnotes.
package struct ReportMarkdown {
    private let report: Report
    private let citations: Citations

    package init(_ report: Report) {
        self.report = report
        citations = Citations(report)
    }

    package var text: String {
        let parts = [head, background, narrative, findings, followUps, evidence]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private var head: String {
        let investigation = report.investigation
        return """
            # \(Self.line(report.incident.title))

            \(report.isDraft ? "Draft · " : "")\(Self.line(investigation.title)) · \
            \(Clock.window(report.incident.window.start, report.incident.window.end))
            """
                + (investigation.summary.isEmpty ? "" : "\n\n\(investigation.summary)")
    }

    private var background: String {
        let people = report.responders.map(\.name).joined(separator: ", ")
        var lines = ["## Background", ""]
        if !report.incident.summary.isEmpty { lines += [report.incident.summary, ""] }
        lines.append("- Evidence: \(report.incident.eventCount) events")
        if !people.isEmpty { lines.append("- Who responded: \(Self.line(people))") }
        for (label, leads) in [("Who investigated", true), ("Who contributed", false)] {
            let names = report.names(leads).joined(separator: ", ")
            if !names.isEmpty { lines.append("- \(label): \(Self.line(names))") }
        }
        return lines.joined(separator: "\n")
    }

    private var narrative: String {
        guard !report.markers.isEmpty else { return "" }
        let markers = report.markers.map { marker in
            let time = marker.start.map { Clock.minute($0) + " UTC" } ?? "Without a time"
            let title = marker.title.isEmpty ? "" : ": \(Self.line(marker.title))"
            return """
                ### \(time) · \(marker.kind.name)\(title)

                \(marker.summary) \(references(marker.citations))
                """
        }
        return "## How we got here\n\n" + markers.joined(separator: "\n\n")
    }

    private var findings: String {
        Finding.Kind.allCases.compactMap { kind in
            let own = report.findings(kind)
            guard !own.isEmpty else { return nil }
            let lines = own.map { "- \(Self.line($0.text)) \(references($0.citations))" }
            return "## \(kind.name)\n\n" + lines.joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    private var followUps: String {
        guard !report.followUps.isEmpty else { return "" }
        let lines = report.followUps.map { followUp in
            let mark = followUp.state == .done ? "x" : " "
            let who = followUp.assignee.isEmpty ? "" : " — \(Self.line(followUp.assignee))"
            let due = followUp.due.map { ", by \(Clock.day($0))" } ?? ""
            let words = "\(Self.line(followUp.text))\(who)\(due) (\(followUp.state.rawValue))"
            return "- [\(mark)] \(words) \(references(followUp.citations))"
        }
        return "## Follow-ups\n\n" + lines.joined(separator: "\n")
    }

    private var evidence: String {
        citations.events.map { event in
            let who = Self.line(event.byline)
            let link = event.permalink.map { " <\($0)>" } ?? ""
            let words = Self.line(event.text)
            let place = Self.line(event.placeName)
            return """
                [^\(citations.number(of: event))]: \(Clock.second(event.at)) UTC, \
                \(who) in \(place): “\(words)”\(link)
                """
        }.joined(separator: "\n")
    }

    private func references(_ events: [Event]) -> String {
        events.map { "[^\(citations.number(of: $0))]" }.joined()
    }

    /// One line, with what Markdown would take for markup escaped.
    private static func line(_ text: String) -> String {
        var line = ""
        for character in text.split(whereSeparator: \.isNewline).joined(separator: " ") {
            if "\\`*_[]<>#|".contains(character) { line.append("\\") }
            line.append(character)
        }
        return line
    }
}

import Evidence
import Foundation
import Investigations
import Markup

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
            # \(MarkdownText.line(report.incident.title))

            \(report.isDraft ? "Draft · " : "")\(MarkdownText.line(investigation.title)) · \
            \(Clock.window(report.incident.window.start, report.incident.window.end))
            """
                + (investigation.summary.isEmpty
                    ? "" : "\n\n\(Markdown(investigation.summary).harmless)")
    }

    private var background: String {
        let people = report.responders.map(\.name).joined(separator: ", ")
        var lines = ["## Background", ""]
        if !report.incident.summary.isEmpty {
            lines += [Markdown(report.incident.summary).harmless, ""]
        }
        lines.append("- Evidence: \(report.incident.eventCount) events")
        if !people.isEmpty { lines.append("- Who responded: \(MarkdownText.line(people))") }
        for (label, leads) in [("Who investigated", true), ("Who contributed", false)] {
            let names = report.names(leads).joined(separator: ", ")
            if !names.isEmpty { lines.append("- \(label): \(MarkdownText.line(names))") }
        }
        return lines.joined(separator: "\n")
    }

    private var narrative: String {
        guard !report.markers.isEmpty else { return "" }
        let markers = report.markers.map { marker in
            let time = marker.start.map { Clock.minute($0) + " UTC" } ?? "Without a time"
            let title = marker.title.isEmpty ? "" : ": \(MarkdownText.line(marker.title))"
            let summary = Markdown(marker.summary).harmless
            return """
                ### \(time) · \(marker.kind.name)\(title)

                \(Self.joined(summary, references(marker.citations, marker.withheld)))
                """
        }
        return "## How we got here\n\n" + markers.joined(separator: "\n\n")
    }

    private var findings: String {
        Finding.Kind.allCases.compactMap { kind in
            let own = report.findings(kind)
            guard !own.isEmpty else { return nil }
            let lines = own.map {
                "- \(MarkdownText.line($0.text)) \(references($0.citations, $0.withheld))"
            }
            return "## \(kind.name)\n\n" + lines.joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    private var followUps: String {
        guard !report.followUps.isEmpty else { return "" }
        let lines = report.followUps.map { followUp in
            let mark = followUp.state == .done ? "x" : " "
            let who = followUp.assignee.isEmpty ? "" : " — \(MarkdownText.line(followUp.assignee))"
            let due = followUp.due.map { ", by \(Clock.day($0))" } ?? ""
            let words =
                "\(MarkdownText.line(followUp.text))\(who)\(due) (\(followUp.state.rawValue))"
            return "- [\(mark)] \(words) \(references(followUp.citations, followUp.withheld))"
        }
        return "## Follow-ups\n\n" + lines.joined(separator: "\n")
    }

    private var evidence: String {
        citations.events.map { event in
            let who = MarkdownText.line(event.byline)
            let link = event.permalink.map { " " + MarkdownText.link($0) } ?? ""
            let words = MarkdownText.line(event.text)
            let place = MarkdownText.line(event.placeName)
            return """
                [^\(citations.number(of: event))]: \(Clock.second(event.at)) UTC, \
                \(who) in \(place): “\(words)”\(link)
                """
        }.joined(separator: "\n")
    }

    private func references(_ events: [Event], _ withheld: [WithheldCitation]) -> String {
        let marks = events.map { "[^\(citations.number(of: $0))]" }.joined()
        let missing = withheld.words.map { "(\(MarkdownText.line($0)).)" }
        return ([marks] + missing).filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// On one line, unless that line is code, which would hold the references too.
    private static func joined(_ summary: String, _ references: String) -> String {
        let last = summary.split(separator: "\n").last ?? ""
        let bare = last.drop { $0 == " " || $0 == ">" }
        let isCode = last.hasPrefix("    ") || bare.hasPrefix("```") || bare.hasPrefix("~~~")
        return summary + (isCode ? "\n\n" : " ") + references
    }
}

import Charts
package import Evidence
import Foundation
import Investigations
import Markup

/// A report as HTML: the body that a page shows, and a whole document that needs nothing else.
package struct ReportHTML {
    private let report: Report
    private let citations: Citations
    private let eventAddress: (Event) -> String?

    /// An event's address leads from the list of evidence to where it can be read in place.
    package init(_ report: Report, eventAddress: @escaping (Event) -> String?) {
        self.report = report
        citations = Citations(report)
        self.eventAddress = eventAddress
    }

    package var document: String {
        """
        \(ExportedPage.head(title: report.incident.title, css: ReportStyle.css))
        <body><main>\(body)</main></body>
        </html>

        """
    }

    package var body: String {
        """
        <article class="report">
        \(head)\(summary)\(timeline)\(narrative)\(findings)\(followUps)\(evidence)
        </article>
        """
    }

    private var head: String {
        let people = report.responders.map { HTMLText.escaped($0.name) }
        let parts = [("Who investigated", true), ("Who contributed", false)].map { label, leads in
            let names = report.names(leads).map(HTMLText.escaped).joined(separator: ", ")
            return names.isEmpty
                ? "" : "<div class=\"wide\"><dt>\(label)</dt><dd>\(names)</dd></div>\n"
        }
        let window = report.incident.window
        let reach =
            report.evidenceReach.map { Clock.html(from: $0.start, to: $0.end) } ?? "No events yet"
        return """
            <header><p class="kicker">\(report.isDraft ? "Draft · " : "")\
            \(HTMLText.escaped(report.investigation.title))</p>
            <h1>\(HTMLText.escaped(report.incident.title))</h1>
            <dl class="facts">
            <div><dt>Incident</dt><dd>\(Clock.html(from: window.start, to: window.end))</dd></div>
            <div><dt>The account rests on</dt><dd>\(reach)</dd></div>
            <div><dt>Evidence</dt><dd>\(report.incident.eventCount) events</dd></div>
            <div class="wide"><dt>Who responded</dt><dd>\(people.joined(separator: ", "))</dd></div>
            \(parts.joined())</dl></header>
            """
    }

    private var summary: String {
        let words = [report.incident.summary, report.investigation.summary]
            .filter { !$0.isEmpty }
        guard !words.isEmpty else { return "" }
        return "<section class=\"account\"><h2>Summary</h2>"
            + words.map { Markdown($0).html }.joined() + "</section>"
    }

    private var timeline: String {
        guard let first = report.marks.first, let last = report.marks.last else { return "" }
        let margin = max(60, last.at.timeIntervalSince(first.at) * 0.02)
        let from = first.at.addingTimeInterval(-margin)
        let to = last.at.addingTimeInterval(margin)
        let chart = TimelineDrawing(
            marks: report.marks,
            places: report.places,
            participants: report.participants,
            markers: report.markers
        ).chart(
            by: .place,
            during: (from, to),
            width: 520,
            title: "Events by place",
            address: { _ in nil }
        )
        return """
            <section class="timeline"><h2>Timeline</h2>
            <div class="scroller" tabindex="0" role="region" aria-label="Timeline" \
            data-axis data-from="\(Clock.iso(from))" data-to="\(Clock.iso(to))">\(chart.svg)\
            </div></section>
            """
    }

    private var narrative: String {
        guard !report.markers.isEmpty else { return "" }
        let markers = report.markers.map { marker in
            let time = marker.start.map { Clock.html($0) } ?? "Without a time"
            let summary = marker.summary.isEmpty ? "" : Markdown(marker.summary).html
            let title =
                marker.title.isEmpty
                ? "" : "<p class=\"moment-title\">\(HTMLText.escaped(marker.title))</p>"
            return """
                <section class="moment \(marker.kind.rawValue)"><h3>\
                <span class="kind">\(marker.kind.name)</span> \(time)</h3>
                \(title)\(summary)\(references(marker.citations, marker.withheld))</section>
                """
        }
        return "<section><h2>How we got here</h2>\(markers.joined())</section>"
    }

    private var findings: String {
        Finding.Kind.allCases.compactMap { kind in
            let own = report.findings(kind)
            guard !own.isEmpty else { return nil }
            let items = own.map { finding in
                "<li>\(HTMLText.escaped(finding.text)) \(references(finding.citations, finding.withheld))</li>"
            }
            return "<section><h2>\(kind.name)</h2><ul>\(items.joined())</ul></section>"
        }.joined()
    }

    private var followUps: String {
        guard !report.followUps.isEmpty else { return "" }
        let items = report.followUps.map { followUp in
            let who = followUp.assignee.isEmpty ? "" : " — \(HTMLText.escaped(followUp.assignee))"
            let due = followUp.due.map { ", by \(Clock.day($0))" } ?? ""
            return """
                <li><span class="state">\(followUp.state.name)</span> \
                \(HTMLText.escaped(followUp.text))\(who)\(due) \(references(followUp.citations, followUp.withheld))</li>
                """
        }
        return """
            <section><h2>Follow-ups</h2><ul class="follow-ups">\(items.joined())</ul></section>
            """
    }

    private var evidence: String {
        guard !citations.events.isEmpty else { return "" }
        let items = citations.events.map { event in
            let who = HTMLText.escaped(event.byline)
            let time = Clock.html(event.at, .second)
            let place = HTMLText.escaped(event.placeName)
            let address = eventAddress(event)
            let link = address.map { " " + HTMLText.link("Read it in place", to: $0) }
            let number = citations.number(of: event)
            return """
                <li id="cited-\(number)"><p class="source">\(time) · \(who) in \(place)\
                \(link ?? "")</p><blockquote>\(HTMLText.escaped(event.text))</blockquote></li>
                """
        }
        return """
            <section class="evidence"><h2>Evidence cited</h2><ol>\(items.joined())</ol></section>
            """
    }

    private func references(_ events: [Event], _ withheld: [WithheldCitation]) -> String {
        let missing = withheld.words.map { "<span class=\"claim\">\(HTMLText.escaped($0))</span>" }
        guard !events.isEmpty else {
            return missing.isEmpty
                ? "<span class=\"claim\" title=\"Cites no event\">claim</span>"
                : missing.joined(separator: " ")
        }
        let links = events.map { event in
            let number = citations.number(of: event)
            return "<a href=\"#cited-\(number)\" aria-label=\"Evidence \(number)\">\(number)</a>"
        }
        let references = "<span class=\"references\">\(links.joined(separator: " "))</span>"
        return ([references] + missing).joined(separator: " ")
    }
}

package import Evidence
package import Foundation
import Markup

/// An incident's evidence as one HTML document that needs nothing else, made piece by piece.
///
/// It is read like the original: by day, with threads under their first message.
package struct TranscriptHTML {
    private let incident: Incident
    private let rows: TranscriptRows
    private var day = ""

    /// A reaction's name is shown as its source would, such as by its emoji.
    package init(_ incident: Incident, reactionShown: @escaping (String) -> String) {
        self.incident = incident
        rows = TranscriptRows(reactionShown: reactionShown)
    }

    package func head(people: [Participant], days: [(day: Date, events: Int)]) -> String {
        let title = HTMLText.escaped(incident.title)
        let window = Clock.window(incident.window.start, incident.window.end)
        let names = people.map { person in
            "<li>\(HTMLText.escaped(person.person.name)) <span>\(person.messageCount)</span></li>"
        }
        let links = days.map { entry in
            let day = Clock.day(entry.day)
            return "<li><a href=\"#d\(day)\">\(day)</a> <span>\(entry.events)</span></li>"
        }
        return """
            \(ExportedPage.head(title: incident.title, css: TranscriptStyle.css))
            <body>
            <header><h1>\(title)</h1>
            <p class="quiet">\(window) · \(incident.eventCount) events · times are UTC</p>
            <details><summary>People</summary><ul>\(names.joined())</ul></details>
            <nav aria-label="Days"><details><summary>Days</summary>\
            <ul>\(links.joined())</ul></details></nav>
            </header>
            <main>

            """
    }

    /// The next events, each with its replies.
    package mutating func part(_ part: TranscriptPart) -> String {
        var html = ""
        html.reserveCapacity(part.events.count * 600)
        for event in part.events {
            let own = Clock.day(event.at)
            if own != day {
                html += "<h2 id=\"d\(own)\">\(own)</h2>\n"
                day = own
            }
            rows.write(event, of: part, to: &html)
            let replies = event.isReply ? [] : part.replies[event.origin.externalID] ?? []
            guard !replies.isEmpty else { continue }
            html += "<div class=\"thread\">\n"
            for reply in replies { rows.write(reply, of: part, to: &html) }
            html += "</div>\n"
        }
        return html
    }

    package var foot: String { "</main>\n</body>\n</html>\n" }
}

/// Some of an incident's events in time order, with the replies to them and what hangs on all.
package struct TranscriptPart: Sendable {
    let events: [Event]
    let replies: [String: [Event]]
    let details: EventDetails
    package let next: EventPage?
}

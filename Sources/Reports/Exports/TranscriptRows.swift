import Evidence
import Foundation
import Markup

/// Writes an event of a transcript: who, when, where, what, and what hangs on it.
struct TranscriptRows {
    let reactionShown: (String) -> String

    func write(_ event: Event, of part: TranscriptPart, to html: inout String) {
        html += "<article id=\"e-\(event.id)\""
        if event.kind.isQuiet { html += " class=\"quiet\"" }
        html += "><p class=\"by\"><b>\(HTMLText.escaped(event.byline))</b> "
        html += "<time>\(Clock.second(event.at))</time> "
        html += "<span>\(HTMLText.escaped(event.placeName))</span>"
        if event.permalink != nil {
            html += " " + HTMLText.link("original", to: event.permalink)
        }
        if let edited = event.editedAt, event.endedAt == nil, edited > event.at {
            html += " <em>edited \(Clock.second(edited))</em>"
        }
        switch event.deletion {
        case .stated: html += " <em>deleted</em>"
        case .absent: html += " <em>gone from the source</em>"
        case nil: break
        }
        html += "</p>"
        html += "<div class=\"said\">\(Self.body(event.text, event.html))</div>"
        write(files: part.details.files[event.id] ?? [], to: &html)
        write(reactions: part.details.reactions[event.id] ?? [], to: &html)
        write(versions: part.details.versions[event.id] ?? [], to: &html)
        html += "</article>\n"
    }

    private func write(files: [EventFile], to html: inout String) {
        for file in files {
            html += "<p class=\"file\">" + HTMLText.link(file.name, to: file.link)
            if let reason = file.unavailable { html += " (\(HTMLText.escaped(reason)))" }
            html += "</p>"
        }
    }

    private func write(reactions: [Reaction], to html: inout String) {
        guard !reactions.isEmpty else { return }
        html += "<p class=\"reactions\">"
        for reaction in reactions {
            let who = HTMLText.escaped(reaction.people.joined(separator: ", "))
            let shown = HTMLText.escaped(reactionShown(reaction.name))
            html += "<span title=\"\(who)\">\(shown) \(reaction.count)</span> "
        }
        html += "</p>"
    }

    private func write(versions: [EventVersion], to html: inout String) {
        guard !versions.isEmpty else { return }
        html += "<details><summary>\(versions.count) earlier</summary>"
        for version in versions {
            html += "<blockquote>\(Self.body(version.text, version.html))</blockquote>"
        }
        html += "</details>"
    }

    /// HTML of an event was made safe when it was read.
    private static func body(_ text: String, _ html: String?) -> String {
        html ?? HTMLText.escaped(text)
    }
}

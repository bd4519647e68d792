import Evidence
import Foundation

/// Writes an event of a transcript: who, when, where, what, and what hangs on it.
struct TranscriptRows {
    let reactionShown: (String) -> String

    func write(_ event: Event, of part: TranscriptPart, to html: inout String) {
        html += "<article id=\"e-\(event.id)\""
        if event.kind.isQuiet { html += " class=\"quiet\"" }
        html += "><p class=\"by\"><b>\(HTMLEscape.text(event.byline))</b> "
        html += "<time>\(Clock.second(event.at))</time> "
        html += "<span>\(HTMLEscape.text(event.placeName))</span>"
        if let link = event.permalink.flatMap(Self.webAddress) {
            html += " <a href=\"\(link)\" rel=\"noreferrer nofollow\">original</a>"
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
            let name = HTMLEscape.text(file.name)
            let link = file.link.flatMap(Self.webAddress)
            html += "<p class=\"file\">"
            html += link.map { "<a href=\"\($0)\" rel=\"noreferrer nofollow\">\(name)</a>" } ?? name
            if let reason = file.unavailable { html += " (\(HTMLEscape.text(reason)))" }
            html += "</p>"
        }
    }

    private func write(reactions: [Reaction], to html: inout String) {
        guard !reactions.isEmpty else { return }
        html += "<p class=\"reactions\">"
        for reaction in reactions {
            let who = HTMLEscape.text(reaction.people.joined(separator: ", "))
            let shown = HTMLEscape.text(reactionShown(reaction.name))
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
        html ?? HTMLEscape.text(text)
    }

    /// An address of the web as an attribute; others lead nowhere.
    private static func webAddress(_ address: String) -> String? {
        guard address.hasPrefix("https://") || address.hasPrefix("http://") else { return nil }
        return HTMLEscape.text(address)
    }
}

enum HTMLEscape {
    /// Text as it may stand between tags or in a quoted attribute.
    static func text(_ text: String) -> String {
        let isMarked = text.utf8.contains { byte in
            byte == 38 || byte == 60 || byte == 62 || byte == 34 || byte == 39
        }
        guard isMarked else { return text }
        var escaped: [UInt8] = []
        escaped.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            switch byte {
            case 38: escaped += "&amp;".utf8
            case 60: escaped += "&lt;".utf8
            case 62: escaped += "&gt;".utf8
            case 34: escaped += "&quot;".utf8
            case 39: escaped += "&#39;".utf8
            default: escaped.append(byte)
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }
}

import Evidence
import Foundation

/// What a page shows of one event's text; the rest is a link away.
enum EventText {
    /// In characters.
    static let most = 4000

    static func isLong(_ text: String, _ html: String?) -> Bool {
        text.unicodeScalars.dropFirst(most).first != nil || (html?.utf8.count ?? 0) > 16 * most
    }

    /// The start of a long text, as plain text: markup can't be cut anywhere.
    static func start(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.prefix(most))) + "…"
    }

    /// Where all of it is, if it is long.
    static func rest(of event: Event) -> TextLink? {
        guard isLong(event.text, event.html) else { return nil }
        return TextLink(
            address: "/events/\(event.id)/text",
            size: Words.size(event.text.utf8.count)
        )
    }

    static func rest(of version: EventVersion, of event: Event) -> TextLink? {
        guard isLong(version.text, version.html) else { return nil }
        return TextLink(
            address: "/events/\(event.id)/text?version=\(version.number)",
            size: Words.size(version.text.utf8.count)
        )
    }
}

/// A link to a text that is too long for the page.
struct TextLink: TemplateView {
    let address: String
    let size: String
}

import Evidence
import Foundation
import Readings

/// A message that has another's words within it, pasted, shared or set off as a quotation.
struct Quotes: LaneFinder {
    let reach = 200
    let horizon: TimeInterval = 7 * 86400

    /// Shorter ones are said by chance.
    private static let fewestWords = 5
    private static let shortest = 12

    func isTarget(_ event: RelatedEvent) -> Bool {
        event.event.kind == .message && !event.words.isEmpty
    }

    func isOwner(_ event: RelatedEvent) -> Bool {
        event.isInside && event.event.isSaidByPerson && event.event.kind == .message
            && (event.words.count >= Self.fewestWords || event.quoted != nil)
    }

    func relations(of owner: RelatedEvent, after before: Lookback) -> [Relation] {
        let quoted = owner.quoted.map(Self.plain).flatMap { $0.count >= Self.shortest ? $0 : nil }
        var text: String?
        for earlier in before.events.reversed() {
            if let quoted, earlier.event.place == owner.event.place,
                Self.plain(earlier.event.text).contains(quoted)
            {
                return [relation(owner, earlier, Self.shown(quoted))]
            }
            guard earlier.words.count >= Self.fewestWords, earlier.words.isSubset(of: owner.words)
            else { continue }
            let plain = Self.plain(earlier.event.text)
            let own = text ?? Self.plain(owner.event.text)
            text = own
            guard own.contains(plain) else { continue }
            return [relation(owner, earlier, Self.shown(earlier.event.text))]
        }
        return []
    }

    private func relation(_ owner: RelatedEvent, _ earlier: RelatedEvent, _ words: String)
        -> Relation
    {
        Relation(
            owner.id,
            .refersTo,
            earlier.id,
            reason: "It quotes it: “\(words)”.",
            confidence: 0.98
        )
    }

    private static func plain(_ text: String) -> String {
        text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func shown(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace)
        return words.prefix(8).joined(separator: " ") + (words.count > 8 ? " …" : "")
    }
}

extension RelatedEvent {
    /// What is set off as a quotation in it.
    fileprivate var quoted: String? {
        guard let html = event.html, html.contains("<blockquote") else { return nil }
        return event.text.split(separator: "\n").first.map(String.init)
    }
}

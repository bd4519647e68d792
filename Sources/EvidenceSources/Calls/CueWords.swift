import Foundation

/// The words of a cue by who says them, as far as its voice tags tell, without any marks.
struct CueWords {
    struct Part: Hashable {
        var speaker: String?
        var text: String
    }

    let parts: [Part]

    /// Reads `<v Name>words</v>`, several in a cue too, with the words on the line below as well.
    init(_ payload: String) {
        var found: [Part] = []
        var current = Part(speaker: nil, text: "")
        func close(_ next: String?) {
            let text = Self.plain(current.text)
            if !text.isEmpty { found.append(Part(speaker: current.speaker, text: text)) }
            current = Part(speaker: next, text: "")
        }
        var rest = Substring(payload)
        while let start = rest.firstIndex(of: "<") {
            current.text += rest[..<start]
            let inner = rest[rest.index(after: start)...]
            guard let end = inner.prefix(200).firstIndex(of: ">"),
                let tag = CueTag(inner[..<end])
            else {
                current.text += "<"
                rest = inner
                continue
            }
            switch tag {
            case .voice(let name): close(Self.plain(name))
            case .voiceEnd: close(nil)
            case .style: break
            }
            rest = inner[inner.index(after: end)...]
        }
        current.text += rest
        close(nil)
        parts = found
    }

    /// Entities as characters; a sign that is no tag stays.
    private static func plain(_ text: String) -> String {
        PlainText(html: text.replacing("<", with: "&lt;")).text
    }
}

/// A tag within a cue.
enum CueTag: Hashable {
    case voice(String)
    case voiceEnd
    /// Of no matter for the words.
    case style

    /// Nil for what is no tag, such as `<3` or `<inaudible>`.
    init?(_ inner: Substring) {
        let isEnd = inner.hasPrefix("/")
        let body = isEnd ? inner.dropFirst() : inner
        if !body.isEmpty, body.allSatisfy({ $0.isASCII && ($0.isNumber || ":.,".contains($0)) }),
            body.contains(":")
        {
            self = .style
            return
        }
        let name = body.prefix { $0.isASCII && $0.isLetter }.lowercased()
        let after = body.dropFirst(name.count)
        guard
            after.isEmpty || after.first == "." || after.first == "/"
                || after.first?.isWhitespace == true
        else { return nil }
        if name == "v" {
            guard !isEnd else {
                self = .voiceEnd
                return
            }
            let label = after.drop { !$0.isWhitespace }.trimmingCharacters(
                in: .whitespacesAndNewlines
            )
            self = .voice(label)
            return
        }
        guard Self.styles.contains(name) else { return nil }
        self = .style
    }

    private static let styles: Set<String> = [
        "c", "i", "b", "u", "s", "ruby", "rt", "lang", "font", "span", "br", "em", "strong", "p",
    ]
}

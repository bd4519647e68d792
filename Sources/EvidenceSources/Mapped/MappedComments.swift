import Evidence
import Foundation

/// Comments that stand as texts within a record: `time;author;words`, or a journal of them.
struct MappedComments {
    struct Comment: Hashable {
        let time: RecordTime
        /// As it is written.
        let written: String
        let author: String
        let text: String
        let raw: String
    }

    private(set) var all: [Comment] = []
    /// Texts that are there and in neither form, kept as they are.
    private(set) var unread: [String] = []

    init(paths: [String], of value: JSONValue, _ reader: TimeReader) {
        for path in paths {
            guard let found = value.value(at: path) else { continue }
            let texts = found.isArray ? found.elements.compactMap(\.scalar) : [found.scalar ?? ""]
            for text in texts where text.contains(where: { !$0.isWhitespace }) {
                if let comment = Self.comment(text, reader) {
                    all.append(comment)
                } else if let journal = Self.journal(text, reader) {
                    all += journal
                } else {
                    unread.append(text)
                }
            }
        }
    }

    /// Each as a note under the event.
    ///
    /// The words don't name it, so that an edit is a new version.
    func events(on event: GatheredEvent, tool: String) -> [GatheredEvent] {
        var seen: [String: Int] = [:]
        return all.map { comment in
            let key = "\(event.externalID):comment:\(comment.written):\(comment.author)"
            let count = seen[key, default: 0]
            seen[key] = count + 1
            var note = GatheredEvent(
                externalID: count == 0 ? key : "\(key):\(count)",
                kind: .note,
                subtype: "comment",
                at: comment.time.moment,
                zone: comment.time.zone,
                place: event.place,
                author: "\(tool):\(comment.author)",
                thread: event.externalID,
                text: comment.text,
                uncertainty: comment.time.uncertainty,
                raw: comment.raw
            )
            note.details.add("ticket", event.details.value("ticket"))
            if let doubt = comment.time.doubt {
                note.details.add("time", comment.written, doubt: doubt)
            }
            return note
        }
    }

    /// Such as `17/Jun/26 9:10 AM;tomasz;rolled back; errors falling`.
    private static func comment(_ text: String, _ reader: TimeReader) -> Comment? {
        let parts = text.split(separator: ";", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let time = try? reader.time(String(parts[0])) else { return nil }
        let author = parts[1].trimmingCharacters(in: .whitespaces)
        return Comment(
            time: time,
            written: parts[0].trimmingCharacters(in: .whitespaces),
            author: author.isEmpty ? "unknown" : author,
            text: parts[2].trimmingCharacters(in: .whitespacesAndNewlines),
            raw: text
        )
    }

    /// Heads such as `2026-06-17 09:10:00 - Tomasz Lind (Work notes)`, each above its words.
    private static func journal(_ text: String, _ reader: TimeReader) -> [Comment]? {
        var comments: [Comment] = []
        var head: (time: RecordTime, written: String, author: String, line: Substring)?
        var words: [Substring] = []
        func close() {
            guard let head else { return }
            let text = words.joined(separator: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
            comments.append(
                Comment(
                    time: head.time,
                    written: head.written,
                    author: head.author,
                    text: text,
                    raw: "\(head.line)\n\(text)"
                )
            )
        }
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if let mark = line.range(of: " - "), line.hasSuffix(")"),
                let open = line.lastIndex(of: "("), mark.upperBound < open,
                let time = try? reader.time(String(line[..<mark.lowerBound]))
            {
                close()
                let author = line[mark.upperBound..<open].trimmingCharacters(in: .whitespaces)
                let written = line[..<mark.lowerBound].trimmingCharacters(in: .whitespaces)
                (head, words) = ((time, written, author.isEmpty ? "unknown" : author, line), [])
            } else if head == nil {
                guard line.allSatisfy(\.isWhitespace) else { return nil }
            } else {
                words.append(line)
            }
        }
        close()
        return comments.isEmpty ? nil : comments
    }
}

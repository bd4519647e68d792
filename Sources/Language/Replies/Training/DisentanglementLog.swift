import Foundation

/// Reads chat logs with reply links, as the public IRC collection writes them.
package enum DisentanglementLog {
    /// Reads NAME.ascii.txt with NAME.annotation.txt beside it.
    package static func read(_ path: String) throws -> AnsweredLog {
        let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        let marks = path.replacing(".ascii.txt", with: ".annotation.txt")
        let links = String(decoding: try Data(contentsOf: URL(filePath: marks)), as: UTF8.self)
        var clock = Clock()
        var messages: [Message] = []
        var rows = text.split(separator: "\n", omittingEmptySubsequences: false)
        if rows.last == "" { rows.removeLast() }
        for (number, row) in rows.enumerated() {
            messages.append(message(String(row), number, &clock))
        }
        var answers: [Int: [Int]] = [:]
        for row in links.split(separator: "\n") {
            let numbers = row.split(separator: " ").prefix(2).compactMap { Int($0) }
            guard numbers.count == 2 else { continue }
            answers[max(numbers[0], numbers[1]), default: []].append(min(numbers[0], numbers[1]))
        }
        return AnsweredLog(
            name: URL(filePath: path).lastPathComponent,
            messages: messages,
            answers: answers
        )
    }

    private static func message(_ row: String, _ number: Int, _ clock: inout Clock) -> Message {
        let id = String(number)
        func system(_ text: String) -> Message {
            Message(id: id, text: text, at: clock.seconds, author: "system")
        }
        guard let open = row.firstIndex(of: "["), let close = row[open...].firstIndex(of: "]"),
            row.distance(from: row.startIndex, to: open) < 40, !row.hasPrefix("==="),
            clock.set(row[row.index(after: open)..<close])
        else { return system(row) }
        let rest = row[row.index(after: close)...].drop { $0 == " " }
        if rest.first == "<", let end = rest.firstIndex(of: ">") {
            let author = String(rest[rest.index(after: rest.startIndex)..<end])
            let text = rest[rest.index(after: end)...].trimmingCharacters(in: .whitespaces)
            return Message(id: id, text: text, at: clock.seconds, author: author)
        }
        if rest.hasPrefix("* ") {
            let words = rest.dropFirst(2).split(separator: " ", maxSplits: 1)
            guard let author = words.first else { return system(row) }
            let text = words.count > 1 ? words[1].trimmingCharacters(in: .whitespaces) : ""
            return Message(id: id, text: text, at: clock.seconds, author: String(author))
        }
        if rest.first == "-", let end = rest.dropFirst().firstIndex(of: "-") {
            let author = String(rest[rest.index(after: rest.startIndex)..<end])
            let text = rest[rest.index(after: end)...].trimmingCharacters(in: .whitespaces)
            return Message(id: id, text: text, at: clock.seconds, author: author)
        }
        return system(row)
    }

    /// Clock times of one day and the next, unwrapped at midnight.
    private struct Clock {
        var seconds: Double?
        private var day = 0.0

        init() {}

        mutating func set(_ text: Substring) -> Bool {
            let parts = text.split(separator: ":").compactMap { Double($0) }
            guard parts.count >= 2 else { return false }
            let clock = parts[0] * 3600 + parts[1] * 60 + (parts.count > 2 ? parts[2] : 0)
            if let before = seconds, day + clock < before - 43_200 { day += 86_400 }
            seconds = day + clock
            return true
        }
    }
}

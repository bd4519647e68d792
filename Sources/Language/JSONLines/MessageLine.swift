/// A message as a line of JSON.
package enum MessageLine {
    /// Why a line is no message.
    package struct Problem: Error, Equatable, Sendable {
        package let why: String

        package init(why: String) { self.why = why }
    }

    /// Reads a line; unknown keys are ignored.
    ///
    /// Throws a `Problem` where it is no message.
    package static func message(_ line: some Collection<UInt8>) throws(Problem) -> Message {
        let bytes = Array(line)
        let fields = bytes.withUnsafeBufferPointer { buffer -> Fields? in
            var parser = JSONLineParser(buffer)
            var fields = Fields()
            return parser.object({ fields.take($0, $1) }) ? fields : nil
        }
        guard let fields else { throw Problem(why: "is not a JSON object") }
        return try fields.message()
    }

    private struct Fields {
        private var values: [String: JSONLineParser.Value] = [:]
        private static let known: Set<String> = ["id", "text", "at", "author", "replyTo", "place"]

        mutating func take(_ key: String, _ value: JSONLineParser.Value) {
            if Self.known.contains(key) { values[key] = value }
        }

        func message() throws(Problem) -> Message {
            guard let id = try text("id") else { throw Problem(why: "has no id") }
            guard let words = try text("text") else { throw Problem(why: "has no text") }
            return Message(
                id: id,
                text: words,
                at: try time(),
                author: try text("author"),
                replyTo: try text("replyTo"),
                place: try text("place")
            )
        }

        private func text(_ key: String) throws(Problem) -> String? {
            switch values[key] {
            case nil, .null: return nil
            case .text(let text): return text
            default: throw Problem(why: "has \(key) that is not text")
            }
        }

        private func time() throws(Problem) -> Double? {
            guard let text = try text("at") else { return nil }
            guard let time = Instant.seconds(text) else {
                throw Problem(why: "has an at that is not an ISO 8601 time")
            }
            return time
        }
    }
}

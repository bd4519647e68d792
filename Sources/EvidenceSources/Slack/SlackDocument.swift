import Foundation

/// A document whose shape says what it is.
struct SlackDocument {
    private let value: JSONValue

    init(_ value: JSONValue) {
        self.value = value
    }

    enum Described {
        case users(JSONValue)
        case user(JSONValue)
        case places(JSONValue)
        case place(JSONValue)
        case groups(JSONValue)
    }

    struct Messages {
        let channel: String
        let values: [JSONValue]
        /// The first message of a thread, told once more with its replies.
        var parent: JSONValue?
    }

    /// The people and places that it lists.
    var described: [Described] {
        answers.flatMap { answer -> [Described] in
            var parts: [Described] = []
            for key in ["members", "u"] as [StaticString] {
                if let users = answer[key], users.elements.contains(where: \.isObject) {
                    parts.append(.users(users))
                }
            }
            if answer["ok"] != nil, let user = answer["user"], user.isObject, user["id"] != nil {
                parts.append(.user(user))
            }
            if let channels = answer["channels"], channels.elements.contains(where: \.isObject) {
                parts.append(.places(channels))
            }
            if let groups = answer["usergroups"], groups.isArray { parts.append(.groups(groups)) }
            for key in ["channel", "ci"] as [StaticString] {
                if let channel = answer[key], channel.isObject, channel["id"] != nil {
                    parts.append(.place(channel))
                }
            }
            return parts
        }
    }

    /// The messages by channel; nil where the shape is not one of messages.
    func messages(channel stem: String, folders: SlackFolders) -> [Messages]? {
        if value.isArray, value["request"] == nil {
            let elements = Array(value.elements)
            if !elements.isEmpty, elements.allSatisfy({ $0["ts"] != nil || $0["text"] != nil }) {
                return [Messages(channel: folders[stem] ?? stem, values: elements)]
            }
        }
        let found = answers.compactMap { messages(in: $0, stem: stem) }.flatMap { $0 }
        return found.isEmpty ? nil : found
    }

    func raw(_ parser: JSONParser) -> String { parser.minified(value) }

    /// What the Events API tells that is no message.
    var happening: SlackHappening? { SlackHappening(value) }

    /// Answers of the interface that tell of nothing that is known.
    var unknownAnswers: [JSONValue] {
        described.isEmpty ? answers.filter { $0["ok"] != nil } : []
    }

    /// Itself, or the answers of recorded exchanges.
    private var answers: [JSONValue] {
        guard value.isArray else { return [value] }
        return value.elements.compactMap { exchange in
            guard let response = exchange["response"] else { return nil }
            return response["json"] ?? response["body"] ?? response
        }.filter(\.isObject)
    }

    private func messages(in answer: JSONValue, stem: String) -> [Messages]? {
        if let event = answer["event"], event.isObject,
            ["message", "app_mention"].contains(event["type"]?.string)
        {
            return [Messages(channel: event["channel"]?.string?.told ?? stem, values: [event])]
        }
        let channel =
            answer["channel_id"]?.string?.told ?? answer["id"]?.string?.told
            ?? answer["channel"]?.string?.told ?? stem
        if let messages = answer["messages"], messages.isArray {
            return [Messages(channel: channel, values: Array(messages.elements))]
        }
        if answer["t"]?.integer != nil { return chunk(answer, channel: channel) }
        if let message = answer["message"], message.isObject, message["ts"] != nil {
            return [Messages(channel: channel, values: [message])]
        }
        if answer["ts"] != nil, answer["text"] != nil || answer["type"]?.string == "message" {
            return [Messages(channel: answer["channel"]?.string?.told ?? stem, values: [answer])]
        }
        return nil
    }

    /// A chunk of an archive: messages, and the one whose replies or files they are.
    private func chunk(_ chunk: JSONValue, channel: String) -> [Messages] {
        let id = chunk["ci"]?["id"]?.string?.told ?? channel
        return [
            Messages(
                channel: id,
                values: chunk["m"].map { Array($0.elements) } ?? [],
                parent: chunk["p"].flatMap { $0.isObject ? $0 : nil }
            )
        ]
    }

    /// `C0123.json`, `C0123-1670.0001.json` and `general_thread_1670.0001.json` name a channel.
    static func channel(fromFile path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let stem = name.split(separator: ".").first.map(String.init) ?? name
        if let thread = stem.range(of: "_thread_") { return String(stem[..<thread.lowerBound]) }
        return stem.split(separator: "-").first.map(String.init) ?? stem
    }
}

import Evidence
import Foundation

extension SlackReader {
    /// Reads one message and returns its time; nil where it was refused.
    @discardableResult
    func read(_ value: JSONValue, in channel: String, _ location: String) throws -> Date? {
        do {
            switch value["subtype"]?.string {
            case "message_changed", "message_replied":
                return try readChange(value, in: channel, location)
            case "message_deleted":
                return try readDeletion(value, in: channel)
            default:
                return try readPlain(value, in: channel)
            }
        } catch let fault as FieldFault {
            let field = fault.field.isEmpty ? "" : ", field \(fault.field)"
            try refuse(location + field, fault.reason)
            return nil
        }
    }

    private func readPlain(_ value: JSONValue, in channel: String) throws -> Date {
        let message = try SlackMessage(value, channel: channel)
        if isChunked { seen.insert(message.externalID) }
        if let person = try SlackAuthor(value)?.person { try describe(person) }
        let event = try message.event(names: names, raw: parser.minified(value), content: content)
        try emit(.event(event))
        return message.time
    }

    /// An edit as the Events API and full exports tell it: what it said and what it says.
    private func readChange(
        _ value: JSONValue,
        in channel: String,
        _ location: String
    ) throws -> Date? {
        for key in ["previous_message", "original"] as [StaticString] {
            if let previous = try value.object(key), previous["ts"] != nil {
                _ = try readPlain(previous, in: channel)
            }
        }
        guard let message = try value.object("message") else {
            throw FieldFault(field: "message", reason: "The edited message is missing.")
        }
        return try readPlain(message, in: channel)
    }

    private func readDeletion(_ value: JSONValue, in channel: String) throws -> Date {
        let previous = try value.object("previous_message") ?? value.object("original")
        if let previous, previous["ts"] != nil {
            let message = try SlackMessage(previous, channel: channel)
            if let person = try SlackAuthor(previous)?.person { try describe(person) }
            var event = try message.event(
                names: names,
                raw: parser.minified(value),
                content: content
            )
            try emit(.event(event))
            event.isDeleted = true
            try emit(.event(event))
            return message.time
        }
        guard let ts = try value.string("deleted_ts"), let time = SlackTime.date(ts) else {
            throw FieldFault(field: "deleted_ts", reason: "It is not the time of a message.")
        }
        try emit(
            .event(
                GatheredEvent(
                    externalID: "\(channel):\(ts)",
                    kind: .message,
                    subtype: "message_deleted",
                    at: time,
                    place: channel,
                    text: "",
                    editsAreStated: true,
                    isDeleted: true,
                    raw: parser.minified(value)
                )
            )
        )
        return time
    }

    private func content(of file: String) throws -> [UInt8]? {
        guard let entry = contents[file] else { return nil }
        return try archive.bytes(of: entry)
    }
}

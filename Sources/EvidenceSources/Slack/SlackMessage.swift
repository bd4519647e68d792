import Evidence
import Foundation

/// One message as the record of any road holds it, with the channel that it stands in.
struct SlackMessage {
    let value: JSONValue
    let channel: String
    let time: Date
    /// As Slack writes it, which is the message's name in its channel.
    let ts: String

    /// Throws a `FieldFault` where the time is missing or no time.
    init(_ value: JSONValue, channel: String) throws {
        guard value.isObject else { throw FieldFault(field: "", reason: "It is no object.") }
        guard let stamp = value["ts"] else {
            throw FieldFault(field: "ts", reason: "The time of the message is missing.")
        }
        guard let time = SlackTime.date(stamp) else {
            throw FieldFault(field: "ts", reason: "It is not a time such as 1670337000.000200.")
        }
        self.value = value
        self.channel = channel
        self.time = time
        ts = stamp.string ?? "\(Int64(time.timeIntervalSince1970))"
    }

    var externalID: String { "\(channel):\(ts)" }

    var subtype: String? {
        get throws { try value.string("subtype") }
    }

    /// The external id of the first message of the thread, which may be this one.
    var thread: String? {
        get throws {
            if let root = try value.string("thread_ts"), SlackTime.date(root) != nil {
                return "\(channel):\(root)"
            }
            return (value["reply_count"]?.integer ?? 0) > 0 ? externalID : nil
        }
    }

    var isDeleted: Bool {
        get throws { try subtype == "tombstone" }
    }

    var kind: EventKind {
        get throws {
            guard let subtype = try subtype else { return .message }
            return Self.kinds[subtype] ?? .other
        }
    }

    private static let kinds: [String: EventKind] = [
        "channel_join": .join, "group_join": .join, "mpim_join": .join,
        "channel_leave": .leave, "group_leave": .leave,
        "channel_topic": .topic, "group_topic": .topic,
        "channel_purpose": .purpose, "group_purpose": .purpose,
        "channel_name": .rename, "group_name": .rename,
        "channel_archive": .archive, "group_archive": .archive,
        "channel_unarchive": .unarchive, "group_unarchive": .unarchive,
        "pinned_item": .pin, "unpinned_item": .pin,
        "huddle_thread": .call, "sh_room_created": .call, "sh_room_shared": .call,
        "bot_message": .message, "me_message": .message, "thread_broadcast": .message,
        "reply_broadcast": .message, "file_share": .message, "file_comment": .message,
        "file_mention": .message, "tombstone": .message, "slackbot_response": .message,
        "bot_add": .other, "bot_remove": .other,
    ]
}

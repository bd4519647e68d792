package import Evidence

/// Discord, from the JSON files that DiscordChatExporter writes, one for each channel.
package struct DiscordSource: RecordSource {
    package static let name = "discord"
    package static let guide = SourceGuide("Discord", "Messages of the channels that you export.")
    package static let lists = ["messages"]

    package init() {}

    package func gathered(from record: SourceRecord) throws -> [Gathered]? {
        guard record.list == "messages", let export = record.parent,
            let channel = try export.object("channel")
        else {
            // An export of a channel that has no messages.
            return record.value["guild"] != nil && record.value["channel"] != nil ? [] : nil
        }
        return try DiscordMessage(record, in: channel, of: export.object("guild")).gathered()
    }
}

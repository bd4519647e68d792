package import Evidence
import Foundation

/// Mattermost: the lines of its bulk export, and what its outgoing webhook sends.
package struct MattermostSource: RecordSource, WebhookSource {
    package static let name = "mattermost"
    package static let guide = SourceGuide(
        "Mattermost",
        "Messages of the channels that it sends.",
        [
            "Open Integrations, Outgoing Webhooks, and add one with this address.",
            "Mattermost shows a token: copy it to here as the secret.",
        ]
    )

    package init() {}

    /// The token stands in the body.
    package func isAuthentic(_ delivery: Delivery, secret: String) -> Bool {
        // The values of a document live as long as its parser.
        guard let parser = try? JSONParser(), let body = try? parser.parse(delivery.body),
            let token = body["token"]?.string
        else { return delivery.tells(secret) }
        return withExtendedLifetime(parser) { Signature.isSame(token, secret) }
    }

    package func gathered(from record: SourceRecord) throws -> [Gathered]? {
        let value = record.value
        switch value["type"]?.string {
        case "version", "emoji", "role", "scheme", "bot": return []
        case "team": return []
        case "channel": return try MattermostDirectory.channel(value)
        case "user": return try MattermostDirectory.user(value)
        case "direct_channel": return try MattermostDirectory.directChannel(value)
        case "post", "direct_post": return try MattermostPost.gathered(from: record)
        default: break
        }
        if value["trigger_word"] != nil || value["channel_name"] != nil, value["user_name"] != nil {
            return try MattermostPost.gathered(fromWebhook: record)
        }
        return try UnknownRecord(record, named: "Mattermost").gathered()
    }
}

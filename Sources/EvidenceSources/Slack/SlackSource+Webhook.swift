import Evidence
import Foundation

extension SlackSource: WebhookSource {
    /// Older deliveries may be copies that someone sends again.
    private static let freshness: TimeInterval = 300

    /// Looks at `X-Slack-Signature`, and at the time that is signed with it.
    package func isAuthentic(_ delivery: Delivery, secret: String) -> Bool {
        guard let signature = delivery.headers["x-slack-signature"], signature.hasPrefix("v0="),
            let stamp = delivery.headers["x-slack-request-timestamp"],
            let seconds = Double(stamp), seconds.isFinite,
            abs(delivery.receivedAt.timeIntervalSince1970 - seconds) <= Self.freshness
        else { return false }
        let signed = Array("v0:\(stamp):".utf8) + delivery.body
        return Signature.isValid(String(signature.dropFirst(3)), of: signed, secret: secret)
    }

    /// The challenge by which Slack sees that the address is ours.
    package func answer(to delivery: Delivery) -> DeliveryAnswer? {
        let challenge = try? JSONParser.reading(delivery.body) { value -> String? in
            guard value["type"]?.string == "url_verification" else { return nil }
            return value["challenge"]?.string
        }
        return (challenge ?? nil).map { DeliveryAnswer($0) }
    }

    package func mentioned(in delivery: Delivery) -> [String] {
        SlackMentions.ids(in: delivery.body)
    }

    package func read(_ delivery: Delivery, into sink: any GatheringSink) throws {
        if answer(to: delivery) != nil { return }
        let archive = MemoryArchive(delivery.body, named: "delivery.json", at: delivery.receivedAt)
        let reader = try SlackReader(archive, sink: sink, alone: true)
        reader.names.people = delivery.handles
        try reader.read()
    }
}

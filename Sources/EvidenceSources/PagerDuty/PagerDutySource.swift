package import Evidence
import Foundation

/// PagerDuty: answers of its REST interface, webhooks of three generations, and the interface.
package struct PagerDutySource: RecordSource {
    package static let name = "pagerduty"
    package static let guide = SourceGuide(
        "PagerDuty",
        "Incidents, what was done with them, notes, alerts and who was on call.",
        [
            "Open Integrations, Generic Webhooks (v3), New Webhook.",
            "Paste the address, choose what to hear of, and subscribe to all incident events.",
            "PagerDuty shows the secret once: copy it to here.",
        ]
    )

    package init() {}

    package func gathered(from record: SourceRecord) throws -> [Gathered]? {
        var telling = PagerDutyTelling(record)
        try telling.tell(record)
        return telling.gathered
    }
}

extension PagerDutySource: WebhookSource {
    /// Looks at `X-PagerDuty-Signature`, or for older webhooks at a header that they were told to send.
    package func isAuthentic(_ delivery: Delivery, secret: String) -> Bool {
        guard let signatures = delivery.headers["x-pagerduty-signature"] else {
            return delivery.tells(secret)
        }
        return signatures.split(separator: ",").contains { signature in
            let text = signature.trimmingCharacters(in: .whitespaces)
            return text.hasPrefix("v1=")
                && Signature.isValid(String(text.dropFirst(3)), of: delivery.body, secret: secret)
        }
    }
}

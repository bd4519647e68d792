import Evidence
import Foundation

/// PagerDuty: answers of its REST interface, webhooks of three generations, and the interface.
package struct PagerDutySource: RecordSource {
    package static let name = "pagerduty"

    /// None, since many of its records hold lists of the same names; it looks into them itself.
    static let lists: [String] = []

    package init() {}

    package func read(_ input: SourceInput, into sink: any GatheringSink) throws {
        try readRecords(of: input, into: sink)
    }

    func gathered(from record: SourceRecord) throws -> [Gathered]? {
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

    package func read(_ delivery: Delivery, into sink: any GatheringSink) throws {
        try readRecords(of: delivery, into: sink)
    }
}

package import Evidence
import Foundation

/// Jira: answers of its REST interface, tickets exported one a file, webhooks, and the interface.
package struct JiraSource: RecordSource {
    package static let name = "jira"
    package static let guide = SourceGuide(
        "Jira",
        "Tickets, their comments and how they changed.",
        [
            "Open System, WebHooks, and add one with this address.",
            "Choose issue created, updated and deleted, and the comment events.",
            "Write the same secret there and here.",
        ]
    )

    package static let lists = ["issues", "values"]

    package static let suffixes = [".json", ".jsonl", ".ndjson", ".md"]

    package init() {}

    package func gathered(from record: SourceRecord) throws -> [Gathered]? {
        var telling = JiraTelling(record)
        try telling.tell()
        return telling.gathered
    }
}

extension JiraSource: WebhookSource {
    /// Looks at `X-Hub-Signature`, or at a header or address that holds the secret.
    package func isAuthentic(_ delivery: Delivery, secret: String) -> Bool {
        guard let signature = delivery.headers["x-hub-signature"] else {
            return delivery.tells(secret)
        }
        return signature.hasPrefix("sha256=")
            && Signature.isValid(String(signature.dropFirst(7)), of: delivery.body, secret: secret)
    }
}

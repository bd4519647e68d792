import Evidence
import Foundation

/// Jira: answers of its REST interface, tickets exported one a file, webhooks, and the interface.
package struct JiraSource: RecordSource {
    package static let name = "jira"

    static let lists = ["issues", "values"]

    static let suffixes = [".json", ".jsonl", ".ndjson", ".md"]

    package init() {}

    package func read(_ input: SourceInput, into sink: any GatheringSink) throws {
        try readRecords(of: input, into: sink)
    }

    func gathered(from record: SourceRecord) throws -> [Gathered]? {
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

    package func read(_ delivery: Delivery, into sink: any GatheringSink) throws {
        try readRecords(of: delivery, into: sink)
    }
}

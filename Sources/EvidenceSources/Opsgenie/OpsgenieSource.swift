import Evidence
import Foundation

/// Opsgenie: answers of its REST interface, the bodies of its webhooks, and the interface.
package struct OpsgenieSource: RecordSource {
    package static let name = "opsgenie"

    static let lists = ["data"]

    package init() {}

    package func read(_ input: SourceInput, into sink: any GatheringSink) throws {
        try readRecords(of: input, into: sink)
    }

    func gathered(from record: SourceRecord) throws -> [Gathered]? {
        var telling = OpsgenieTelling(record)
        try telling.tell()
        return telling.gathered
    }
}

extension OpsgenieSource: WebhookSource {
    /// Opsgenie signs nothing; it sends the headers that it was told to.
    package func isAuthentic(_ delivery: Delivery, secret: String) -> Bool {
        delivery.tells(secret)
    }

    package func read(_ delivery: Delivery, into sink: any GatheringSink) throws {
        try readRecords(of: delivery, into: sink)
    }
}

import Evidence

/// Prometheus Alertmanager, from its webhook's groups and the alerts of its interface.
package struct AlertmanagerSource: RecordSource, WebhookSource {
    package static let name = "alertmanager"
    static let lists: [String] = []

    package init() {}

    package func read(_ input: SourceInput, into sink: any GatheringSink) throws {
        try readRecords(of: input, into: sink)
    }

    package func read(_ delivery: Delivery, into sink: any GatheringSink) throws {
        try readRecords(of: delivery, into: sink)
    }

    package func isAuthentic(_ delivery: Delivery, secret: String) -> Bool {
        delivery.tells(secret)
    }

    func gathered(from record: SourceRecord) throws -> [Gathered]? {
        try FiringAlert.gathered(from: record)
    }
}

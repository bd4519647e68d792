import Evidence

/// Grafana's alerts as it sends and lists them, the history of their states, and annotations.
package struct GrafanaSource: RecordSource, WebhookSource {
    package static let name = "grafana"
    static let lists: [String] = []

    package init() {}

    package func read(_ input: SourceInput, into sink: any GatheringSink) throws {
        try readRecords(of: input, into: sink)
    }

    package func read(_ delivery: Delivery, into sink: any GatheringSink) throws {
        try readRecords(of: delivery, into: sink)
    }

    package func isAuthentic(_ delivery: Delivery, secret: String) -> Bool {
        if let signature = delivery.headers["x-grafana-alerting-signature"] {
            return Signature.isValid(signature, of: delivery.body, secret: secret)
        }
        return delivery.tells(secret)
    }

    func gathered(from record: SourceRecord) throws -> [Gathered]? {
        if record.value["ruleId"] != nil || record.value["ruleName"] != nil {
            return try GrafanaRule(record).gathered()
        }
        if let history = GrafanaHistory(record) { return try history.gathered() }
        if let mark = GrafanaAnnotation(record) { return try mark.gathered() }
        return try FiringAlert.gathered(from: record)
    }
}

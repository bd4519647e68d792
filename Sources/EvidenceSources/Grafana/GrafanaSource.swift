package import Evidence

/// Grafana's alerts as it sends and lists them, the history of their states, and annotations.
package struct GrafanaSource: RecordSource, WebhookSource {
    package static let name = "grafana"
    package static let guide = SourceGuide(
        "Grafana",
        "Alerts, how their states changed, and annotations such as deployments.",
        [
            "Open Alerting, Contact points, and add one of the type Webhook with this address.",
            "With a secret, set it as the credentials of its authorization header too.",
        ]
    )

    package init() {}

    package func isAuthentic(_ delivery: Delivery, secret: String) -> Bool {
        if let signature = delivery.headers["x-grafana-alerting-signature"] {
            return Signature.isValid(signature, of: delivery.body, secret: secret)
        }
        return delivery.tells(secret)
    }

    package func gathered(from record: SourceRecord) throws -> [Gathered]? {
        if record.value["ruleId"] != nil || record.value["ruleName"] != nil {
            return try GrafanaRule(record).gathered()
        }
        if let history = GrafanaHistory(record) { return try history.gathered() }
        if let mark = GrafanaAnnotation(record) { return try mark.gathered() }
        return try FiringAlert.gathered(from: record)
    }
}

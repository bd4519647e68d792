package import Evidence

/// Prometheus Alertmanager, from its webhook's groups and the alerts of its interface.
package struct AlertmanagerSource: RecordSource, WebhookSource {
    package static let name = "alertmanager"
    package static let guide = SourceGuide(
        "Alertmanager",
        "Alerts, when they fire and when they are resolved.",
        [
            "Add a receiver with webhook_configs and this address as its url.",
            "Set send_resolved to true.",
            "With a secret, set it as http_config.authorization.credentials too.",
        ]
    )

    package init() {}

    package func gathered(from record: SourceRecord) throws -> [Gathered]? {
        try FiringAlert.gathered(from: record)
    }
}

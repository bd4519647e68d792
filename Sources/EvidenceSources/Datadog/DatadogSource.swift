package import Evidence

/// Datadog: what its webhook integration sends, and events, incidents and users of its interface.
package struct DatadogSource: RecordSource, WebhookSource {
    package static let name = "datadog"
    package static let guide = SourceGuide(
        "Datadog",
        "Monitors that alert and recover, other events, and incidents.",
        [
            "Open Integrations, Webhooks, and add one with this address.",
            "With a secret, add the custom header X-Debrief-Secret with it.",
            "Name the webhook in the message of the monitors that you want to have.",
        ]
    )
    package static let lists = ["data", "events"]

    package init() {}

    package func gathered(from record: SourceRecord) throws -> [Gathered]? {
        switch record.value["type"]?.string {
        case "users": return try DatadogUser(record.value).gathered()
        case "incidents": return try DatadogIncident(record).gathered()
        case "event": return try DatadogEvent(record).gathered()
        default: break
        }
        if record.value["alert_transition"] != nil || record.value["monitor_id"] != nil {
            return try DatadogAlert(record).gathered()
        }
        if record.value["date_happened"] != nil, record.value["title"] != nil {
            return try DatadogEvent(record).gathered()
        }
        return try UnknownRecord(record, named: "Datadog").gathered()
    }
}

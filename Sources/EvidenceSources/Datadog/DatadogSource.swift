import Evidence

/// Datadog: what its webhook integration sends, and events, incidents and users of its interface.
package struct DatadogSource: RecordSource, WebhookSource {
    package static let name = "datadog"
    static let lists = ["data", "events"]

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

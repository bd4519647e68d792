import Evidence

/// Datadog: the bodies that its webhook integration sends, and incidents and users of its interface.
package struct DatadogSource: RecordSource, WebhookSource {
    package static let name = "datadog"
    static let lists = ["data"]

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
        default: break
        }
        if record.value["alert_transition"] != nil || record.value["monitor_id"] != nil {
            return try DatadogAlert(record).gathered()
        }
        return try UnknownRecord(record, named: "Datadog").gathered()
    }
}

package import Evidence
import Foundation

/// A public status page: Atlassian Statuspage, and the history of Slack's own.
package struct StatuspageSource: RecordSource, WebhookSource {
    package static let name = "statuspage"
    package static let guide = SourceGuide(
        "Status page",
        "Incidents of a status page and their updates.",
        ["On the status page, choose to subscribe by webhook, and paste the address."]
    )
    package static let lists = ["incidents", "scheduled_maintenances"]

    package init() {}

    package func gathered(from record: SourceRecord) throws -> [Gathered]? {
        let value = record.value
        if let incident = try value.object("incident") {
            let page = try value.object("page")
            return try StatuspageIncident(incident, page: page, record).gathered()
        }
        if value["component_update"] != nil {
            return try StatuspageComponent(record).gathered()
        }
        if value["incident_updates"] != nil {
            return try StatuspageIncident(value, page: nil, record).gathered()
        }
        if value["notes"]?.isArray == true, value["date_created"] != nil {
            return try SlackStatusIncident(record).gathered()
        }
        return try UnknownRecord(record, named: "Status page").gathered()
    }
}

package import Evidence

/// incident.io: saved answers of its interface, and the bodies of its webhooks.
package struct IncidentIOSource: RecordSource {
    package static let name = "incidentio"
    package static let guide = SourceGuide(
        "incident.io",
        "Incidents, their updates, and follow-ups."
    )
    package static let lists = ["incidents", "incident_updates", "follow_ups"]

    package init() {}

    package func gathered(from record: SourceRecord) throws -> [Gathered]? {
        let value = record.value
        guard let type = value["event_type"]?.string, let body = value[name: type], body.isObject
        else { return try gathered(value, of: record) }
        return try within(type) { try gathered(body, of: record) }
    }

    private func gathered(_ body: JSONValue, of record: SourceRecord) throws -> [Gathered]? {
        var mapper = IncidentIOMapper(record)
        let inner = ["incident", "incident_update", "follow_up"].lazy
            .compactMap { body[name: $0] }.first { $0.isObject }
        let told = inner ?? body
        if told["incident_id"] != nil, told["message"] != nil || told["new_incident_status"] != nil
        {
            try mapper.mapUpdate(told)
        } else if told["incident_status"] != nil || told["reference"] != nil {
            try mapper.mapIncident(told)
        } else if told["title"] != nil, told["incident_id"] != nil {
            try mapper.mapFollowUp(told)
        } else {
            return try UnknownRecord(record, named: "incident.io").gathered()
        }
        return mapper.gathered
    }
}

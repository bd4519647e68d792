import Evidence
import Foundation

/// Webhooks: the messages of the first and second generation, the events of the third.
extension PagerDutyTelling {
    /// The first has `type` and `data.incident`, the second `event`, `incident` and log entries.
    mutating func tellMessage(_ record: SourceRecord) throws {
        let value = record.value
        if let incident = value["incident"], incident.isObject {
            try within("incident") { try tellIncident(record.part(incident, of: nil, number: 1)) }
            for (index, entry) in try value.objects("log_entries").enumerated() {
                try within("log_entries.\(index)") {
                    try tellLogEntry(record.part(entry, of: nil, number: index + 1))
                }
            }
            return
        }
        guard let incident = value["data"]?["incident"], incident.isObject,
            let type = try value.string("type")
        else {
            for gathered in try UnknownRecord(record, named: "PagerDuty").gathered() {
                tell(gathered)
            }
            return
        }
        try within("data.incident") {
            try tellIncident(record.part(incident, of: nil, number: 1))
        }
        let name = String(type.split(separator: ".").last ?? "")
        guard let action = Self.action(name) else { return }
        let agent =
            ["acknowledged", "resolved"].contains(action)
            ? incident["last_status_change_by"] : nil
        let step = Step(
            incident: incident["id"]?.string,
            action: action,
            at: try value.requiredTime("created_on"),
            agent: agent,
            service: incident["service"],
            targets: assignees(of: incident),
            link: Self.link(incident)
        )
        tellStep(step, raw: record.raw)
    }

    mutating func tellDelivered(_ record: SourceRecord) throws {
        let value = record.value
        let type = try value.required("event_type")
        let time = try value.requiredTime("occurred_at")
        let name = String(type.split(separator: ".").last ?? "")
        guard let subject = value["data"], subject.isObject else {
            return try tellOther(record, type, time)
        }
        if subject["type"]?.string == "incident_note" {
            let incident = subject["incident"]?["id"]?.string
            return tellNote(
                subject["content"]?.string ?? "",
                at: time,
                by: value["agent"],
                on: incident,
                at: subject["service"],
                raw: record.raw
            )
        }
        guard subject["type"]?.string == "incident", subject["status"] != nil,
            name == "triggered" || Self.action(name) != nil
        else { return try tellOther(record, type, time) }
        let whole = record.part(subject, of: nil, number: 1)
        try within("data") {
            try tellIncident(whole, changedAt: time, opened: name == "triggered" ? time : nil)
        }
        guard let action = Self.action(name) else { return }
        let step = Step(
            incident: subject["id"]?.string,
            action: action,
            at: time,
            agent: value["agent"],
            service: subject["service"],
            targets: assignees(of: subject),
            link: Self.link(subject)
        )
        tellStep(step, raw: record.raw)
    }

    /// A type of event that is not known, or that tells of something else than an incident's state.
    private mutating func tellOther(
        _ record: SourceRecord,
        _ type: String,
        _ time: RecordTime
    ) throws {
        let value = record.value
        let subject = value["data"]
        let isIncident = subject?["type"]?.string == "incident"
        let incident = isIncident ? subject?["id"]?.string : subject?["incident"]?["id"]?.string
        let words = ["message", "content", "title", "summary", "name"]
            .lazy.compactMap { subject?[name: $0]?.string?.told }.first
        tell(
            GatheredEvent(
                externalID: "events/\(try value.text("id") ?? record.digest)",
                kind: .other,
                subtype: type,
                at: time.whole,
                zone: time.zone,
                place: place(subject?["service"]),
                author: person(value["agent"]),
                thread: incident.map { "incidents/\($0)" },
                text: joined(type.replacing(".", with: " ").replacing("_", with: " "), words),
                permalink: subject.flatMap(Self.link),
                raw: record.raw
            )
        )
    }
}

import Evidence
import Foundation
import Markup

/// Puts together what one document of PagerDuty tells: an answer, a delivery, or a bare record.
struct PagerDutyTelling {
    private var telling: RecordTelling
    /// The incident or schedule whose answer it is, as its address tells.
    private let address: [Substring]

    var gathered: [Gathered] { telling.gathered }

    init(_ record: SourceRecord) {
        telling = RecordTelling(record)
        address = record.address?.split { "/?".contains($0) } ?? []
    }

    /// The id that follows a word in the address: `incidents` in `/incidents/Q1/notes`.
    func id(after word: String) -> String? {
        guard let index = address.firstIndex(where: { $0 == word }), index + 2 < address.count
        else {
            return nil
        }
        return String(address[index + 1])
    }

    private static let lists = [
        "incidents", "log_entries", "notes", "alerts", "oncalls", "schedules", "overrides",
        "users", "services", "teams", "escalation_policies", "change_events", "priorities",
        "past_incidents", "related_incidents",
    ]

    private static let parts = [
        "incident", "log_entry", "alert", "note", "user", "service", "schedule", "change_event",
        "status_update", "escalation_policy", "outlier_incident", "priority", "team", "override",
    ]

    /// Looks into answers and deliveries down to the records in them.
    mutating func tell(_ record: SourceRecord) throws {
        let value = record.value
        if value["messages"]?.isArray == true {
            return try each(of: "messages", record) { try $0.tellMessage($1) }
        }
        if let event = value["event"], event.isObject {
            return try within("event") { try tellDelivered(record.part(event, of: nil, number: 1)) }
        }
        if value["id"] == nil,
            let list = Self.lists.first(where: { value[name: $0]?.isArray == true })
        {
            return try each(of: list, record) { try $0.tellRecord($1) }
        }
        if value["id"] == nil, value["type"] == nil, value["score"] == nil,
            value["relationships"] == nil, value["escalation_level"] == nil,
            let part = Self.parts.first(where: { value[name: $0]?.isObject == true }),
            let inner = value[name: part], value["start"] == nil
        {
            let whole = record.part(inner, of: part + "s", number: 1)
            return try within(part) { try tellRecord(whole) }
        }
        try tellRecord(record)
    }

    private mutating func each(
        of list: String,
        _ record: SourceRecord,
        _ work: (inout PagerDutyTelling, SourceRecord) throws -> Void
    ) throws {
        for (index, element) in record.value.elements(name: list).enumerated() {
            try within("\(list).\(index)") {
                guard element.isObject else {
                    throw FieldFault(field: "", reason: "It should be an object.")
                }
                try work(&self, record.part(element, of: list, number: index + 1))
            }
        }
    }

    private mutating func tellRecord(_ record: SourceRecord) throws {
        let value = record.value
        let type = value["type"]?.string ?? ""
        let list = record.list ?? ""
        if type.hasSuffix("_log_entry") { return try tellLogEntry(record) }
        if type == "incident" || value["incident_number"] != nil { return try tellIncident(record) }
        if type == "alert" || value["alert_key"] != nil { return try tellAlert(record) }
        if type == "change_event" { return try tellChange(record) }
        if type == "user" || (value["email"] != nil && value["name"] != nil) {
            person(value)
            return
        }
        if type.hasPrefix("service") || (list == "services" && value["id"] != nil) {
            return try tellCatalogue(record, .service)
        }
        if type == "team" || (list == "teams" && value["id"] != nil) {
            return try tellCatalogue(record, .team)
        }
        if type == "schedule" { return try tellSchedule(record) }
        if value["escalation_level"] != nil, value["user"] != nil { return try tellOnCall(record) }
        if value["start"] != nil, value["end"] != nil, value["user"] != nil {
            return try tellOverride(record)
        }
        if value["content"] != nil, value["created_at"] != nil { return try tellNote(record) }
        if value["message"] != nil, value["sender"] != nil { return try tellStatusUpdate(record) }
        for gathered in try UnknownRecord(record, named: "PagerDuty").gathered() {
            tell(gathered)
        }
    }

    // What the parts of this type in other files add to.

    mutating func tell(_ told: Gathered) { telling.tell(told) }
    mutating func tell(_ event: GatheredEvent) { telling.tell(event) }
    mutating func tell(_ shift: GatheredShift) { telling.tell(shift) }
    mutating func tell(_ entry: GatheredEntry) { telling.tell(entry) }

    /// Makes a person known; nil where the reference is to no one, or to something else.
    @discardableResult
    mutating func person(_ user: JSONValue?) -> String? {
        guard let user, let id = user["id"]?.string, !id.isEmpty else { return nil }
        let type = user["type"]?.string ?? "user"
        guard type.hasPrefix("user") else { return nil }
        let name = Self.name(user) ?? id
        let teams = user.elements(name: "teams").compactMap { $0["summary"]?.string }
        let email = user["email"]?.string?.lowercased()
        return telling.tell(
            GatheredPerson(
                externalID: id,
                handle: email.flatMap { $0.split(separator: "@").first.map(String.init) } ?? id,
                name: name,
                email: email.flatMap { $0.contains("@") ? $0 : nil },
                title: user["job_title"]?.string?.told,
                timeZone: user["time_zone"]?.string?.told,
                team: teams.first
            )
        )
    }

    /// Makes a service known as a place; what names none stands in one for all of PagerDuty.
    mutating func place(_ service: JSONValue?) -> String {
        guard let service, let id = service["id"]?.string, !id.isEmpty else {
            return telling.tell(
                GatheredPlace(externalID: "pagerduty", kind: .other, name: "PagerDuty")
            )
        }
        return telling.tell(
            GatheredPlace(externalID: id, kind: .service, name: Self.name(service) ?? id)
        )
    }

    static func name(_ reference: JSONValue?) -> String? {
        reference?["summary"]?.string?.told ?? reference?["name"]?.string?.told
    }

    static func link(_ value: JSONValue) -> String? {
        SafeAddress.safe(value["html_url"]?.string)
    }
}

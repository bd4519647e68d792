import Evidence
import Foundation

/// Puts together what one record of Opsgenie tells.
struct OpsgenieTelling {
    let record: SourceRecord
    private var telling: RecordTelling

    var gathered: [Gathered] { telling.gathered }

    init(_ record: SourceRecord) {
        self.record = record
        telling = RecordTelling(record)
    }

    mutating func tell() throws {
        let value = record.value
        if let inner = value["data"], inner.isObject {
            var inside = OpsgenieTelling(record.part(inner, of: nil, number: 1))
            try within("data") { try inside.tell() }
            for told in inside.gathered { telling.tell(told) }
            return
        }
        if value["alert"]?.isObject == true, value["action"] != nil { return try tellDelivery() }
        if value["timelines"] != nil || value["impactStartDate"] != nil
            || value["impactedServices"] != nil
        {
            return try tellIncident()
        }
        if value["tinyId"] != nil, value["message"] != nil { return try tellAlert() }
        if value["eventTime"] != nil, value["title"] != nil {
            return try tellEntry(record, of: parent("incident-timelines"))
        }
        if value["entries"]?.isArray == true {
            for (index, entry) in try value.objects("entries").enumerated() {
                let part = record.part(entry, of: "entries", number: index + 1)
                try within("entries.\(index)") {
                    try tellEntry(part, of: parent("incident-timelines"))
                }
            }
            return
        }
        if value["note"] != nil, value["createdAt"] != nil { return try tellNote() }
        if value["finalTimeline"] != nil { return try tellSchedule() }
        if value["username"] != nil, value["fullName"] != nil {
            person(value)
            return
        }
        if value["name"] != nil, value["id"] != nil, try tellCatalogue() { return }
        for gathered in try UnknownRecord(record, named: "Opsgenie").gathered() { tell(gathered) }
    }

    mutating func tell(_ told: Gathered) { telling.tell(told) }
    mutating func tell(_ event: GatheredEvent) { telling.tell(event) }
    mutating func tell(_ shift: GatheredShift) { telling.tell(shift) }

    /// The id after a word of the address, as in `/v2/alerts/ID/notes`.
    func parent(_ word: String) -> String? {
        let parts = record.address?.split { "/?".contains($0) } ?? []
        guard let index = parts.firstIndex(where: { $0 == word }), index + 1 < parts.count else {
            return nil
        }
        return String(parts[index + 1])
    }

    @discardableResult
    mutating func person(_ user: JSONValue?) -> String? {
        guard let user, let name = user["username"]?.string?.told else { return nil }
        let full = user["fullName"]?.string?.told
        return telling.tell(
            GatheredPerson(
                externalID: name.lowercased(),
                handle: name.split(separator: "@").first.map(String.init) ?? name,
                name: full ?? name,
                email: name.contains("@") ? name.lowercased() : nil,
                timeZone: user["timeZone"]?.string?.told,
                isActive: user["blocked"]?.bool != true
            )
        )
    }

    /// Alerts and their doings name people by user name, which is an e-mail address.
    mutating func person(named name: String?) -> String? {
        guard let name = name?.told, name != "System" else { return nil }
        return telling.tell(
            GatheredPerson(
                externalID: name.lowercased(),
                handle: name.split(separator: "@").first.map(String.init) ?? name,
                name: name,
                email: name.contains("@") ? name.lowercased() : nil
            )
        )
    }

    /// The integration through which an alert came; incidents stand in one place for all.
    mutating func place(id: String?, name: String?) -> String {
        guard let id = id?.told else {
            return telling.tell(
                GatheredPlace(externalID: "opsgenie", kind: .other, name: "Opsgenie")
            )
        }
        return telling.tell(GatheredPlace(externalID: id, kind: .service, name: name ?? id))
    }

    private mutating func tellCatalogue() throws -> Bool {
        let value = record.value
        let isTeam =
            value["links"]?["web"]?.string?.contains("/teams/") == true
            || value["members"] != nil || record.address?.hasPrefix("/v2/teams") == true
            || record.path.hasSuffix("teams.json")
        let isService = value["teamId"] != nil || record.address?.hasPrefix("/v1/services") == true
        guard isTeam || isService else { return false }
        let id = try value.required("id")
        telling.tell(
            GatheredEntry(
                externalID: "\(isTeam ? "team" : "service")/\(id)",
                kind: isTeam ? .team : .service,
                name: try value.required("name"),
                owner: nil,
                summary: try value.string("description")?.told ?? ""
            )
        )
        return true
    }

    private mutating func tellSchedule() throws {
        let value = record.value
        let schedule = value["_parent"]
        let name = schedule?["name"]?.string ?? "Schedule"
        let id = schedule?["id"]?.string ?? name
        for rotation in value["finalTimeline"]?.elements(name: "rotations") ?? [] {
            for (index, period) in try rotation.objects("periods").enumerated() {
                guard let recipient = period["recipient"], recipient["type"]?.string == "user",
                    let person = person(named: recipient["name"]?.string)
                else { continue }
                let start = try within("periods.\(index)") { try period.requiredTime("startDate") }
                let seconds = Int64(start.date.timeIntervalSince1970)
                tell(
                    GatheredShift(
                        externalID: "shifts/\(id)/\(person)/\(seconds)",
                        schedule: name,
                        person: person,
                        from: start.date,
                        until: try period.time("endDate")?.date
                    )
                )
            }
        }
    }
}

import Evidence
import Foundation

/// Who is on call when, and what there is to be on call for.
extension PagerDutyTelling {
    mutating func tellCatalogue(_ record: SourceRecord, _ kind: GatheredEntry.Kind) throws {
        let value = record.value
        let id = try value.required("id")
        if kind == .service { _ = place(value) }
        let teams = value.elements(name: "teams").compactMap { Self.name($0) }
        tell(
            GatheredEntry(
                externalID: "\(kind.rawValue)/\(id)",
                kind: kind,
                name: Self.name(value) ?? id,
                owner: kind == .service
                    ? teams.first ?? Self.name(value["escalation_policy"]) : nil,
                summary: try value.string("description")?.told ?? ""
            )
        )
    }

    /// An answer to who is on call; without a start they always are.
    mutating func tellOnCall(_ record: SourceRecord) throws {
        let value = record.value
        let schedule = value["schedule"] ?? value["escalation_policy"]
        try tellShift(
            value,
            schedule: schedule?["id"]?.string ?? "unknown",
            named: Self.name(schedule) ?? "On call",
            level: value["escalation_level"]?.integer
        )
    }

    /// A schedule with the shifts that it works out to, where the answer has them.
    mutating func tellSchedule(_ record: SourceRecord) throws {
        let value = record.value
        let id = try value.required("id")
        for user in value.elements(name: "users") { person(user) }
        let final = value["final_schedule"]?.elements(name: "rendered_schedule_entries") ?? []
        let layers = value.elements(name: "schedule_layers")
            .flatMap { $0.elements(name: "rendered_schedule_entries") }
        for (index, entry) in (final.isEmpty ? layers : final).enumerated() {
            try within("rendered_schedule_entries.\(index)") {
                try tellShift(entry, schedule: id, named: Self.name(value) ?? id, level: nil)
            }
        }
    }

    mutating func tellOverride(_ record: SourceRecord) throws {
        let schedule = id(after: "schedules") ?? "override"
        try tellShift(record.value, schedule: schedule, named: "Override", level: nil)
    }

    private mutating func tellShift(
        _ value: JSONValue,
        schedule: String,
        named name: String,
        level: Int?
    ) throws {
        guard let person = person(value["user"]) else {
            throw FieldFault(field: "user", reason: "Who is on call is missing.")
        }
        let start = try value.time("start")?.whole ?? Date(timeIntervalSince1970: 0)
        tell(
            GatheredShift(
                externalID:
                    "shifts/\(schedule)/\(person)/\(Int64(start.timeIntervalSince1970))",
                schedule: name,
                person: person,
                from: start,
                until: try value.time("end")?.whole,
                level: level
            )
        )
    }
}

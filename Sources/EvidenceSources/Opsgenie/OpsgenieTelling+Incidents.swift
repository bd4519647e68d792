import Evidence
import Foundation
import Markup

/// Incidents and the entries of their timelines.
extension OpsgenieTelling {
    mutating func tellIncident() throws {
        let value = record.value
        let id = try value.required("id")
        let created = try value.requiredTime("createdAt")
        let status = try value.required("status")
        let updated = try value.time("updatedAt")
        let ended = try value.time("impactEndDate") ?? (status == "open" ? nil : updated)
        var details: [EventDetail] = []
        details.add("state", status)
        details.add("priority", try value.string("priority"))
        details.add(
            "tags",
            value.elements(name: "tags").compactMap(\.string).joined(separator: ", ")
        )
        if let impact = try value.time("impactStartDate"), impact.date != created.date {
            details.add("impact from", ISOTime.text(impact.date))
        }
        tell(
            GatheredEvent(
                externalID: "incidents/\(id)",
                kind: .alert,
                subtype: "incident",
                at: created.date,
                zone: created.zone,
                place: place(id: nil, name: nil),
                thread: "incidents/\(id)",
                text: joined(
                    try value.string("message")?.told ?? "Incident",
                    try value.string("description")?.told
                ),
                permalink: SafeAddress.safe(value["links"]?["web"]?.string),
                editedAt: updated.flatMap { $0.date > created.date ? $0.date : nil },
                editsAreStated: true,
                endedAt: ended?.date,
                details: details,
                raw: record.raw
            )
        )
        for (index, entry) in try value.objects("timelines").enumerated() {
            try within("timelines.\(index)") {
                let part = record.part(entry, of: "timelines", number: index + 1)
                try tellEntry(part, of: id)
            }
        }
    }

    mutating func tellEntry(_ record: SourceRecord, of incident: String?) throws {
        let value = record.value
        let time = try value.requiredTime("eventTime")
        let type = try value.string("type") ?? "entry"
        let actor = value["actor"]
        let isPerson = actor?["type"]?.string == "user"
        let title = value["title"]?["content"]?.string ?? value["title"]?.string
        let more = value["description"]?["content"]?.string ?? value["description"]?.string
        tell(
            GatheredEvent(
                externalID: "timeline/\(try value.required("id"))",
                kind: type.contains("Note") ? .note : .status,
                subtype: type,
                at: time.date,
                zone: time.zone,
                place: place(id: nil, name: nil),
                author: isPerson ? person(named: actor?["name"]?.string) : nil,
                thread: incident.map { "incidents/\($0)" },
                text: joined(title?.told ?? type, more?.told),
                raw: record.raw
            )
        )
    }
}

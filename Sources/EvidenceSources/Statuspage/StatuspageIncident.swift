import Evidence
import Foundation
import Markup

/// An incident of a status page: itself, and each of its updates when it was shown.
struct StatuspageIncident {
    private let value: JSONValue
    private let page: JSONValue?
    private let record: SourceRecord
    private let id: String
    private let place: String

    init(_ value: JSONValue, page: JSONValue?, _ record: SourceRecord) throws {
        self.value = value
        self.page = page
        self.record = record
        id = try value.required("id")
        place = try value.string("page_id")?.told ?? page?.string("id")?.told ?? "status page"
    }

    func gathered() throws -> [Gathered] {
        let name = try page?.string("name")
        let spot = GatheredPlace(externalID: place, kind: .service, name: name ?? place)
        // A record without the page's name must not undo a name that is known.
        var told: [Gathered] = name == nil ? [] : [.place(spot)]
        told.append(.event(try incident))
        let updates = try value.objects("incident_updates")
        return told + (try updates.map { .event(try update($0)) })
    }

    private var incident: GatheredEvent {
        get throws {
            let starts = try value.time("started_at") ?? value.time("scheduled_for")
            let created = try value.requiredTime("created_at")
            let at = starts ?? created
            let resolved = try value.time("resolved_at")?.date
            let names = try value.objects("components").compactMap { try $0.string("name") }
            var details: [EventDetail] = []
            details.add("state", try value.string("status"))
            details.add("severity", try value.string("impact"))
            details.add("service", names.joined(separator: ", "))
            if try value.time("scheduled_for") != nil { details.add("planned", "maintenance") }
            return GatheredEvent(
                externalID: "incident:\(id)",
                kind: .status,
                subtype: "incident",
                at: at.date,
                zone: at.zone,
                place: place,
                thread: "incident:\(id)",
                text: try value.string("name") ?? "Incident",
                permalink: SafeAddress.safe(try value.string("shortlink")),
                editedAt: try value.time("updated_at")?.date,
                endedAt: resolved.flatMap { $0 >= at.date ? $0 : nil },
                details: details,
                raw: record.parser.minified(value)
            )
        }
    }

    private func update(_ update: JSONValue) throws -> GatheredEvent {
        let shown = try update.time("display_at") ?? update.requiredTime("created_at")
        let words = PlainText(html: try update.string("body") ?? "")
        let components = try update.objects("affected_components")
        var details: [EventDetail] = []
        details.add("state", try update.string("status"))
        for component in components {
            guard let name = try component.string("name"),
                let old = try component.string("old_status"),
                let new = try component.string("new_status"), old != new
            else { continue }
            details.add(name, "\(old) → \(new)")
        }
        return GatheredEvent(
            externalID: "update:\(try update.required("id"))",
            kind: .status,
            subtype: try update.string("status"),
            at: shown.date,
            zone: shown.zone,
            place: place,
            thread: "incident:\(id)",
            text: words.text,
            editedAt: try update.time("updated_at")?.date,
            details: details,
            raw: record.parser.minified(update)
        )
    }
}

import Evidence
import Foundation

/// An incident as Datadog's interface tells it.
struct DatadogIncident {
    private let record: SourceRecord

    init(_ record: SourceRecord) {
        self.record = record
    }

    func gathered() throws -> [Gathered] {
        let id = try record.value.required("id")
        guard let told = try record.value.object("attributes") else {
            throw FieldFault(field: "attributes", reason: "It is missing.")
        }
        let starts = try told.time("detected") ?? told.requiredTime("created")
        let fields = try told.object("fields")
        let state = fields?.value(at: "state.value")?.scalar ?? told["state"]?.scalar
        var details: [EventDetail] = []
        details.add("state", state)
        details.add("severity", fields?.value(at: "severity.value")?.scalar)
        details.add("number", try told.text("publicId") ?? told.text("public_id"))
        if let repair = try told.text("timeToResolve") ?? told.text("time_to_resolve") {
            details.add("duration", "\(repair) seconds to resolve, as Datadog states")
        }
        let resolved = try told.time("resolved")?.date
        let event = GatheredEvent(
            externalID: "incident:\(id)",
            kind: .ticket,
            subtype: "incident",
            at: starts.date,
            zone: starts.zone,
            place: "incidents",
            author: record.value.value(at: "relationships.commanderUser.data.id")?.scalar
                ?? record.value.value(at: "relationships.commander_user.data.id")?.scalar,
            text: [
                try told.string("title") ?? "Incident",
                fields?.value(at: "summary.value")?.scalar,
                try told.string("customerImpactScope") ?? told.string("customer_impact_scope"),
            ].compactMap { $0 }.joined(separator: "\n"),
            editedAt: try told.time("modified")?.date,
            endedAt: resolved.flatMap { $0 >= starts.date ? $0 : nil },
            details: details,
            raw: record.raw
        )
        let place = GatheredPlace(
            externalID: "incidents",
            kind: .tracker,
            name: "Datadog incidents"
        )
        return [.place(place), .event(event)]
    }
}

/// A user as Datadog's interface tells them.
struct DatadogUser {
    private let value: JSONValue

    init(_ value: JSONValue) {
        self.value = value
    }

    func gathered() throws -> [Gathered] {
        let told = try value.object("attributes")
        let handle = try told?.string("handle") ?? value.required("id")
        return [
            .person(
                GatheredPerson(
                    externalID: try value.required("id"),
                    handle: handle,
                    name: try told?.string("name") ?? handle,
                    email: try told?.string("email"),
                    title: try told?.string("title"),
                    isBot: try told?.bool("serviceAccount") ?? told?.bool("service_account")
                        ?? false,
                    isActive: try !(told?.bool("disabled") ?? false)
                )
            )
        ]
    }
}

import Evidence
import Foundation
import Markup

/// An incident of Slack's own status page: itself, and each of its notes.
struct SlackStatusIncident {
    private let record: SourceRecord
    private let value: JSONValue
    private let place = "status.slack.com"

    init(_ record: SourceRecord) {
        self.record = record
        value = record.value
    }

    func gathered() throws -> [Gathered] {
        let id = try value.required("id")
        let starts = try value.requiredTime("date_created")
        var details: [EventDetail] = []
        let state = try value.string("status")
        details.add("state", state)
        details.add("severity", try value.string("type"))
        details.add("service", try value.strings("services").joined(separator: ", "))
        let updated = try value.time("date_updated")?.date
        let incident = GatheredEvent(
            externalID: "incident:\(id)",
            kind: .status,
            subtype: "incident",
            at: starts.date,
            zone: starts.zone,
            place: place,
            thread: "incident:\(id)",
            text: try value.string("title") ?? "Incident",
            permalink: SafeAddress.safe(try value.string("url")),
            editedAt: updated,
            details: details,
            raw: record.raw
        )
        let spot = GatheredPlace(externalID: place, kind: .service, name: "Slack status")
        let notes = try value.objects("notes").map { note in
            let at = try note.requiredTime("date_created")
            let words = PlainText(html: try note.string("body") ?? "")
            return Gathered.event(
                GatheredEvent(
                    externalID: "note:\(id):\(Int64(at.date.timeIntervalSince1970))"
                        + ":\(RecordDigest.hex(of: words.text).prefix(6))",
                    kind: .status,
                    subtype: "note",
                    at: at.date,
                    zone: at.zone,
                    place: place,
                    thread: "incident:\(id)",
                    text: words.text,
                    raw: record.parser.minified(note)
                )
            )
        }
        return [.place(spot), .event(incident)] + notes
    }
}

import Evidence
import Foundation

/// What the address says about which part of the evidence to show, and how.
struct EvidenceQuery: Sendable {
    let text: String
    let places: [String]
    let people: [String]
    let kind: String
    let from: String
    let to: String
    let isChronological: Bool
    let at: String
    let after: String
    let before: String
    let isLast: Bool

    init(_ form: Form) {
        text = form["q"]
        places = form.all("place")
        people = form.all("person")
        kind = form["kind"]
        from = form["from"]
        to = form["to"]
        isChronological = form["threads"] == "time"
        at = form["at"]
        after = form["after"]
        before = form["before"]
        isLast = form["page"] == "last"
    }

    /// Refuses a date that is none.
    var filter: EventFilter {
        get throws {
            let dates = Form(query: "from=\(Address.escaped(from))&to=\(Address.escaped(to))")
            return EventFilter(
                query: SearchQuery(text),
                places: places.map(Place.ID.init(_:)),
                people: people.map(Person.ID.init(_:)),
                kinds: EventKind(rawValue: kind).map { [$0] } ?? [],
                from: try dates.date("from"),
                to: try dates.date("to")
            )
        }
    }

    /// The fields that say what is shown, but for which page of it.
    var fields: [(String, String)] {
        [("q", text)] + places.map { ("place", $0) } + people.map { ("person", $0) }
            + [
                ("kind", kind), ("from", from), ("to", to),
                ("threads", isChronological ? "time" : ""),
            ]
    }
}

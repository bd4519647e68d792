import Evidence
import Foundation
import Language
import Readings

/// What the evidence can be narrowed to, and what it is narrowed to.
struct EvidenceFilterView: TemplateView {
    let many: [FilterMany]
    let chips: [FilterChip]
    let from: String
    let to: String

    init(_ part: EvidencePart, _ query: EvidenceQuery, _ address: String) {
        let people = part.participants.filter { !$0.isObserver }
            .sorted { $0.person.name.lowercased() < $1.person.name.lowercased() }
        many =
            [
                FilterMany(
                    "Place",
                    field: "place",
                    part.places.map { ($0.place.id.rawValue, $0.place.name, $0.eventCount) },
                    chosen: query.places
                ),
                FilterMany(
                    "Person",
                    field: "person",
                    people.map { ($0.person.id.rawValue, $0.person.name, $0.messageCount) },
                    chosen: query.people
                ),
                FilterMany("Kind", kinds: query.kinds),
            ] + (part.hasReadings ? Self.readings(query) : [])
        from = query.from
        to = query.to
        let fields = query.fields
        chips =
            many.flatMap { $0.chips(address, fields) }
            + [("from", query.from), ("to", query.to)].filter { !$0.1.isEmpty }.map { field in
                let words = "\(field.0 == "from" ? "from" : "until") \(Self.words(field.1)) UTC"
                return FilterChip(words, leavingOut: field, address, fields)
            }
            + [("conversation", query.conversation)].filter { !$0.1.isEmpty }.map {
                FilterChip("one conversation", leavingOut: $0, address, fields)
            }
    }

    /// What is read of events; moods only where no person is chosen.
    private static func readings(_ query: EvidenceQuery) -> [FilterMany] {
        let sounds = ReadingFilter.Sound.allCases.filter { query.people.isEmpty || !$0.isMood }
        return [
            FilterMany(
                "Act",
                field: "act",
                Act.allCases.map { ($0.rawValue, $0.words, nil) },
                chosen: query.acts
            ),
            FilterMany(
                "Phase",
                field: "phase",
                Phase.allCases.map { ($0.rawValue, $0.told.lowercased(), nil) },
                chosen: query.phases
            ),
            FilterMany(
                "Sounds",
                field: "sounds",
                sounds.map { ($0.rawValue, $0.rawValue, nil) },
                chosen: query.sounds
            ),
        ]
    }

    private static func words(_ moment: String) -> String {
        String(moment.prefix(16)).replacing("T", with: " ")
    }
}

extension FilterMany {
    init(_ label: String, kinds chosen: [String]) {
        let kinds = EventKind.allCases.map {
            (value: $0.rawValue, name: $0.words, count: Int?.none)
        }
        self.init(label, field: "kind", kinds, chosen: chosen)
    }
}

extension EventKind {
    /// As people say it.
    var words: String {
        switch self {
        case .purpose: "purpose of a place"
        case .topic: "topic of a place"
        case .rename: "renaming"
        case .archive: "archiving"
        case .unarchive: "bringing back"
        default: rawValue
        }
    }
}

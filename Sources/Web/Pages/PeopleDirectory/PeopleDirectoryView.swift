import Evidence
import Foundation

struct PeopleDirectoryView: TemplateView {
    let frame: Frame
    let text: String
    let summary: String
    let rows: [Row]
    let isEmpty: Bool
    let isUndecided: Bool
    /// How many pairs wait for a person; nil for none.
    let undecided: String?
    let pairs: [IdentityPairView]
    let hasPairs: Bool
    let pager: PagerView

    /// What a person asked to see.
    struct Shown: Hashable, Sendable {
        let text: String
        let isUndecided: Bool
        let offset: Int
    }

    struct Row: TemplateView {
        let name: String
        let address: String
        let initials: String
        let hue: Int
        let role: String
        let `where`: String
        let email: String
        let isBot: Bool
        let identities: [Named]
    }

    struct Named: TemplateView {
        let source: String
        let handle: String
        let reason: String
    }

    static let pairsOnAPage = 50

    init(_ frame: Frame, _ reading: PeopleDirectoryReading, _ shown: Shown) {
        self.frame = frame
        text = shown.text
        summary = Words.count(reading.count, "person", "people")
        isUndecided = shown.isUndecided
        isEmpty = reading.entries.isEmpty && !shown.isUndecided
        rows = reading.entries.map(Row.init)
        pairs = reading.pairs.map { IdentityPairView($0) }
        hasPairs = !pairs.isEmpty
        undecided =
            reading.undecided > 0 || shown.isUndecided ? Words.number(reading.undecided) : nil
        func page(_ start: Int) -> String {
            Address.with(
                "/people",
                [
                    ("q", shown.text), ("show", shown.isUndecided ? "undecided" : ""),
                    ("offset", start > 0 ? "\(start)" : ""),
                ]
            )
        }
        let step = shown.isUndecided ? Self.pairsOnAPage : 100
        pager = PagerView(
            earlierName: shown.isUndecided ? "Likelier ones" : "Earlier names",
            earlier: shown.offset > 0 ? page(max(0, shown.offset - step)) : nil,
            laterName: shown.isUndecided ? "Less likely ones" : "Later names",
            later: shown.offset + step < reading.count ? page(shown.offset + step) : nil
        )
    }
}

extension PeopleDirectoryView.Row {
    init(_ entry: DirectoryEntry) {
        let person = entry.person
        name = person.name
        address = "/people/\(person.id)"
        initials = Words.initials(person.name)
        hue = Words.hue(person.name)
        role = person.role
        self.where = person.location ?? person.timeZone ?? ""
        email = person.email ?? ""
        isBot = person.isBot
        identities = entry.identities.map {
            PeopleDirectoryView.Named(
                source: $0.origin.source,
                handle: $0.handle,
                reason: $0.reason
            )
        }
    }
}

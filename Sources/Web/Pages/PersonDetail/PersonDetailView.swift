import Evidence
import Foundation

struct PersonDetailView: TemplateView {
    let frame: Frame
    let id: String
    let name: String
    let initials: String
    let hue: Int
    let isBot: Bool
    let role: String
    let facts: [Fact]
    let identities: [Named]
    let pairs: [IdentityPairView]
    let hasPairs: Bool
    let joining: String
    let isJoining: Bool
    let found: [Found]
    let foundNone: Bool
    let owned: [OwnedRow]
    let ownedPaths: String
    let isOwner: Bool
    let shifts: [ShiftRow]
    let hasShifts: Bool
    let incidents: [IncidentRow]
    let hasIncidents: Bool

    struct Fact: TemplateView {
        let name: String
        let value: String
        let address: String?
        let source: String?
    }

    struct Named: TemplateView {
        let identity: String
        let source: String
        let handle: String
        let name: String
        let email: String
        let reason: String
        let certainty: String
        /// Nil for the only one.
        let splitAddress: String?
    }

    struct Found: TemplateView {
        let other: String
        let mergeAddress: String
        let name: String
        let detail: String
    }

    struct OwnedRow: TemplateView {
        let kind: String
        let name: String
        let address: String
        let summary: String
    }

    struct ShiftRow: TemplateView {
        let schedule: String
        let from: When
        let until: When?
        let detail: String
    }

    struct IncidentRow: TemplateView {
        let title: String
        let address: String
        let when: When
        let events: String
        let evidence: String
    }

    init(
        _ frame: Frame,
        _ known: KnownPerson,
        joining: (text: String, found: [DirectoryEntry]),
        at now: Date
    ) {
        let person = known.person
        self.frame = frame
        id = person.id.rawValue
        name = person.name
        initials = Words.initials(person.name)
        hue = Words.hue(person.name)
        isBot = person.isBot
        role = person.role
        facts = Self.facts(known, at: now)
        identities = known.identities.map { identity in
            Named(
                identity: identity.id.rawValue,
                source: identity.origin.source,
                handle: identity.handle,
                name: identity.name == identity.handle ? "" : identity.name,
                email: identity.email ?? "",
                reason: identity.reason,
                certainty: Self.certainty(identity.confidence),
                splitAddress: known.identities.count > 1 ? "/people/\(person.id)/splits" : nil
            )
        }
        pairs = known.suggestions.map { IdentityPairView($0, seenFrom: person) }
        hasPairs = !pairs.isEmpty
        self.joining = joining.text
        isJoining = !joining.text.isEmpty
        found = joining.found.map { entry in
            let detail = [entry.person.title, entry.person.email].compactMap { $0 }
            return Found(
                other: entry.person.id.rawValue,
                mergeAddress: "/people/\(person.id)/merges",
                name: entry.person.name,
                detail: detail.joined(separator: " · ")
            )
        }
        foundNone = isJoining && found.isEmpty
        owned = known.ownership.entries.map { entry in
            OwnedRow(
                kind: entry.kind.rawValue,
                name: entry.name,
                address: "/catalogue/\(entry.id)",
                summary: entry.summary
            )
        }
        ownedPaths = known.ownership.covers.joined(separator: " ")
        isOwner = !known.ownership.isEmpty
        shifts = known.shifts.map(ShiftRow.init)
        hasShifts = !shifts.isEmpty
        incidents = known.incidents.map { entry in
            IncidentRow(
                title: entry.incident.title,
                address: Address.incident(entry.incident.key),
                when: When(entry.incident.window.start),
                events: Words.count(entry.eventCount, "event"),
                evidence: "\(Address.incident(entry.incident.key))/evidence?person=\(person.id)"
            )
        }
        hasIncidents = !incidents.isEmpty
    }

    private static func certainty(_ confidence: Double) -> String {
        confidence >= 0.97 ? "" : "\(Int((confidence * 100).rounded())) % sure"
    }

    /// What is known, each fact with the source that told it.
    private static func facts(_ known: KnownPerson, at now: Date) -> [Fact] {
        let person = known.person
        func fact(
            _ name: String,
            _ value: String?,
            shown: String? = nil,
            address: String? = nil,
            told: (IdentityFacts) -> String?
        ) -> Fact? {
            guard let value else { return nil }
            let source = known.facts.first { told($0) == value }?.source
            return Fact(name: name, value: shown ?? value, address: address, source: source)
        }
        let since = Tenure.months(since: person.startDate, at: now).map { " · \(Words.months($0))" }
        let clock = LocalHour(at: now, zone: person.timeZone).map {
            " · now \($0.text)\($0.isNight ? ", night" : "")"
        }
        return [
            fact("E-mail", person.email) { $0.email },
            fact("Team", person.team) { $0.team },
            fact(
                "Manager",
                person.manager,
                shown: known.manager?.name,
                address: known.manager.map { "/people/\($0.id)" }
            ) { $0.manager },
            fact("Since", person.startDate, shown: person.startDate.map { $0 + (since ?? "") }) {
                $0.startDate
            },
            fact("Location", person.location) { $0.location },
            fact("Time zone", person.timeZone, shown: person.timeZone.map { $0 + (clock ?? "") }) {
                $0.timeZone
            },
        ].compactMap { $0 }
    }
}

extension PersonDetailView.ShiftRow {
    init(_ shift: Shift) {
        schedule = shift.schedule
        from = When(shift.from)
        until = shift.until.map(When.init)
        let level = shift.level.map { "level \($0)" }
        detail = ([level].compactMap { $0 } + shift.services).joined(separator: " · ")
    }
}

extension LocalHour {
    /// Such as 02:14.
    var text: String {
        "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
}

extension Words {
    /// Such as `3 years 2 months`.
    static func months(_ months: Int) -> String {
        guard months > 0 else { return "less than a month" }
        let (years, rest) = (months / 12, months % 12)
        let parts = [
            years > 0 ? count(years, "year") : nil, rest > 0 ? count(rest, "month") : nil,
        ]
        return parts.compactMap { $0 }.joined(separator: " ")
    }

    /// One of eight colours, the same for the same name everywhere.
    static func hue(_ name: String) -> Int {
        Int(name.utf8.reduce(UInt32(7)) { $0 &* 31 &+ UInt32($1) } % 8)
    }
}

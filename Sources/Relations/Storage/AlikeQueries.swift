import Evidence
import Storage

/// An incident that is like another, before anyone may see it.
struct AlikeIncident {
    let id: Incident.ID
    let value: Double
    let words: [String]
    let concepts: [String]
}

extension Connection {
    /// So many rows of rare terms are looked at, however many incidents there are.
    private var mostUses: Int { 6000 }
    private var mostCandidates: Int { 40 }

    /// The incidents most like one, best first, and some others in any case.
    func alike(_ incident: Incident.ID, and others: [Incident.ID]) throws -> [AlikeIncident] {
        let own = try profiles(of: [incident])
        guard let profile = own.profiles[incident], !profile.counts.isEmpty else { return [] }
        let all: Int = try value("SELECT COUNT(*) FROM incident_profile")
        let rarest = ProfileLikeness(incidents: all, uses: own.uses)
        var sums: [Incident.ID: Double] = [:]
        for row in try uses(of: rareTerms(profile, own.uses), but: incident) {
            let term: String = try row("term")
            sums[try row("incident_id"), default: 0] += rarest.rarity(term)
        }
        let best = sums.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
            .prefix(mostCandidates).map(\.key)
        let candidates = try profiles(of: Array(Set(best + others)))
        let likeness = ProfileLikeness(
            incidents: all,
            uses: own.uses.merging(candidates.uses) { one, _ in one }
        )
        return candidates.profiles.map { id, other -> AlikeIncident in
            let found = likeness.likeness(profile, other)
            return AlikeIncident(
                id: id,
                value: found.value,
                words: found.words,
                concepts: found.concepts
            )
        }.sorted { ($1.value, $0.id.rawValue) < ($0.value, $1.id.rawValue) }
    }

    /// The rarest, as many as can be looked up.
    private func rareTerms(_ profile: IncidentProfile, _ uses: [String: Int]) -> [String] {
        var room = mostUses
        let rarest = profile.counts.keys.filter { uses[$0, default: 1] > 1 }
            .sorted { (uses[$0, default: 1], $0) < (uses[$1, default: 1], $1) }
        return Array(
            rarest.prefix { term in
                room -= uses[term, default: 1]
                return room >= 0
            }
        )
    }

    private func uses(of terms: [String], but incident: Incident.ID) throws -> [Row] {
        guard !terms.isEmpty else { return [] }
        return try rows(
            """
            SELECT incident_id, term FROM incident_term
            WHERE term IN \(SQL.list(terms)) AND incident_id <> \(incident)
            ORDER BY term, incident_id
            """
        )
    }

    private func profiles(
        of incidents: [Incident.ID]
    ) throws -> (profiles: [Incident.ID: IncidentProfile], uses: [String: Int]) {
        guard !incidents.isEmpty else { return ([:], [:]) }
        var counts: [Incident.ID: [String: Int]] = [:]
        var uses: [String: Int] = [:]
        let rows = try rows(
            """
            SELECT incident_term.incident_id, incident_term.term, incident_term.count,
                term_use.incidents
            FROM incident_term
            JOIN term_use ON term_use.term = incident_term.term
            WHERE incident_term.incident_id IN \(SQL.list(incidents))
            """
        )
        for row in rows {
            let term: String = try row("term")
            counts[try row("incident_id"), default: [:]][term] = try row("count")
            uses[term] = try row("incidents")
        }
        return (counts.mapValues { IncidentProfile(counts: $0) }, uses)
    }
}

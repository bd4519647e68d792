package import Storage

/// Who may see an incident.
package struct IncidentAccess: Hashable, Sendable {
    package let isRestricted: Bool
    /// The account that made it, which always may.
    package let author: String
    /// The accounts that were named: they may change it, and see it where it is restricted.
    package let accounts: Set<String>

    package enum Audience: String, Sendable {
        case everyone
        case named
    }
}

extension Connection {
    package func access(to incident: Incident.ID) throws -> IncidentAccess {
        let found = try row(
            "SELECT is_restricted, created_by FROM incident WHERE id = \(incident)"
        )
        guard let found else { throw Refusal(.notFound, "There is no such incident.") }
        let accounts = try rows(
            """
            SELECT account_id FROM incident_access WHERE incident_id = \(incident)
            ORDER BY account_id
            """
        )
        return IncidentAccess(
            isRestricted: try found("is_restricted"),
            author: try found("created_by"),
            accounts: Set(try accounts.map { try $0("account_id") })
        )
    }

    /// Says who may see an incident, and who may change it besides its author and the owner.
    ///
    /// Refuses with `notAllowed` anyone but those two, with `conflict` what was changed since `base`.
    package func open(
        _ incident: Incident.ID,
        to audience: IncidentAccess.Audience,
        naming accounts: [String],
        by viewer: Viewer,
        basedOn base: Revision? = nil
    ) throws {
        let access = try access(to: incident)
        guard access.mayChange(viewer) else {
            throw Refusal(.notAllowed, "Only its author and the owner can change the access.")
        }
        try revise(
            Incident.row(incident),
            set: "is_restricted = \(audience == .named)",
            basedOn: base
        )
        if audience == .named, !access.isRestricted { try closeKey(of: incident) }
        try execute("DELETE FROM incident_access WHERE incident_id = \(incident)")
        for account in Set(accounts).sorted() {
            try execute(
                """
                INSERT INTO incident_access (incident_id, account_id)
                VALUES (\(incident), \(account))
                """
            )
        }
    }

    /// Refuses with `notAllowed` whoever may not change the incident.
    package func requireEditor(_ viewer: Viewer, of incident: Incident.ID) throws {
        guard try access(to: incident).mayEdit(viewer) else {
            throw Refusal(
                .notAllowed,
                """
                Only its author, the owner, and the people named under Access can change this \
                incident. Nothing was saved.
                """
            )
        }
    }

    /// The places that a viewer may make an incident of.
    package func openPlaces(for viewer: Viewer) throws -> [PlaceActivity] {
        try places().filter { viewer.seesEverything || $0.place.kind.isOpen }
    }

    /// Refuses evidence that is not there, or that the viewer could not read elsewhere.
    package func require(_ reaches: [Selection.Reach], for viewer: Viewer) throws {
        let known = try allPlaces().filter { viewer.seesEverything || $0.kind.isOpen }
        let open = Set(known.map(\.id))
        for reach in reaches {
            switch reach {
            case .place(let place, _) where open.contains(place): continue
            case .thread(let place, _) where open.contains(place): continue
            case .event(let event): _ = try self.event(event, for: viewer)
            case .everywhere where viewer.seesEverything: continue
            default: throw Refusal(.notFound, "There is no such place.")
            }
        }
    }
}

extension IncidentAccess {
    /// Says who may see it.
    package func mayChange(_ viewer: Viewer) -> Bool {
        viewer.seesEverything || viewer.account == author
    }

    /// Changes its title, windows, evidence and investigations.
    package func mayEdit(_ viewer: Viewer) -> Bool {
        mayChange(viewer) || accounts.contains(viewer.account)
    }
}

extension Place.Kind {
    /// What happens there can be read by everyone at the source.
    package var isOpen: Bool {
        switch self {
        case .channel, .repository, .service, .tracker, .other: true
        case .privateChannel, .groupMessage, .directMessage, .call: false
        }
    }
}

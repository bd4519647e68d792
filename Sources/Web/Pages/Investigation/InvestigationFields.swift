import Evidence
import Investigations
import Storage

/// What is stored of the parts of an investigation, beside a form that is older.
extension StoredFields {
    init(_ investigation: Investigation) {
        self.init(
            investigation.revision,
            [
                .line("title", "Title", investigation.title),
                .line("purpose", "Purpose", investigation.purpose),
                .choice(
                    "depth",
                    "Depth",
                    [investigation.depth.rawValue],
                    Investigation.Depth.allCases.map { ($0.rawValue, $0.name) }
                ),
                .text("summary", "Summary", investigation.summary),
            ]
        )
    }

    init(_ marker: Marker, action: String = "Save my version") {
        self.init(
            marker.revision,
            action: action,
            [
                .choice(
                    "kind",
                    "Kind",
                    [marker.kind.rawValue],
                    Marker.Kind.allCases.map { ($0.rawValue, $0.name) }
                ),
                .line("title", "Title", marker.title),
                .text("summary", "Summary", marker.summary),
                .text("notes", "Notes", marker.notes),
            ]
        )
    }

    init(_ followUp: FollowUp, action: String = "Save my version") {
        self.init(
            followUp.revision,
            action: action,
            [
                .choice("text", "Follow-up", [followUp.text], []),
                .choice(
                    "state",
                    "State",
                    [followUp.state.rawValue],
                    FollowUp.State.allCases.map { ($0.rawValue, $0.name) }
                ),
            ]
        )
    }
}

extension Connection {
    /// Refuses with `notFound` a marker that is not of this investigation.
    func marker(
        _ id: Marker.ID,
        of investigation: Investigation.ID,
        for viewer: Viewer
    ) throws -> Marker {
        guard let marker = try markers(of: investigation, for: viewer).first(where: { $0.id == id })
        else {
            throw Refusal(.notFound, "This marker is no longer there.")
        }
        return marker
    }

    /// Refuses with `notFound` a follow-up that is not of this investigation.
    func followUp(
        _ id: FollowUp.ID,
        of investigation: Investigation.ID,
        for viewer: Viewer
    ) throws -> FollowUp {
        guard
            let found = try followUps(of: investigation, for: viewer).first(where: { $0.id == id })
        else {
            throw Refusal(.notFound, "This follow-up is no longer there.")
        }
        return found
    }

    /// What is stored of a marker, finding or follow-up that is to be removed.
    func storedClaim(
        _ id: String,
        of investigation: Investigation.ID,
        for viewer: Viewer
    ) throws -> StoredFields {
        let action = "Remove it anyway"
        if let found = try findings(of: investigation, for: viewer).first(where: {
            $0.id.rawValue == id
        }) {
            let text = StoredFields.Field.choice("text", "Finding", [found.text], [])
            return StoredFields(found.revision, action: action, [text])
        }
        if let found = try followUps(of: investigation, for: viewer).first(where: {
            $0.id.rawValue == id
        }) {
            return StoredFields(found, action: action)
        }
        return StoredFields(
            try marker(Marker.ID(id), of: investigation, for: viewer),
            action: action
        )
    }
}

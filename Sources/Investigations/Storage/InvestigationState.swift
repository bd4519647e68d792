package import Evidence
package import Foundation
package import Storage

extension Connection {
    /// Finishes or reopens an investigation.
    ///
    /// Refuses with `conflict` one that is no longer in the state that the change comes from.
    package func change(
        _ investigation: Investigation.ID,
        from former: Investigation.State,
        to state: Investigation.State,
        at now: Date
    ) throws {
        let row = try row("SELECT finished_at FROM investigation WHERE id = \(investigation)")
        guard let row else { throw Refusal(.notFound, "There is no such investigation.") }
        let finishedAt: Date? = try row("finished_at")
        guard (finishedAt == nil ? .open : .finished) == former, state != former else {
            throw Refusal(
                .conflict,
                finishedAt == nil
                    ? "This investigation is open already. Nothing was changed."
                    : "This investigation was finished in the meantime. Nothing was changed."
            )
        }
        try revise(
            investigation.row,
            set: "finished_at = \(state == .finished ? now : nil)",
            basedOn: nil
        )
    }

    /// Refuses with `notAllowed` whoever may change neither the investigation nor its incident.
    package func requireEditor(_ viewer: Viewer, of investigation: Investigation) throws {
        guard try mayEdit(investigation, viewer) else {
            throw Refusal(
                .notAllowed,
                """
                Only the person who started this investigation and those who can change its \
                incident can change it. Nothing was saved.
                """
            )
        }
    }

    package func mayEdit(_ investigation: Investigation, _ viewer: Viewer) throws -> Bool {
        try viewer.account == investigation.author
            || access(to: investigation.incident).mayEdit(viewer)
    }
}

extension Investigation.ID {
    var row: RevisedRow {
        RevisedRow(
            "investigation",
            where: "id = \(self)",
            gone: "This investigation is no longer there."
        )
    }

    /// A marker, finding or follow-up of it.
    func claim(_ id: String, _ table: SQL, _ gone: String) -> RevisedRow {
        RevisedRow(table, where: "id = \(id) AND investigation_id = \(self)", gone: gone)
    }
}

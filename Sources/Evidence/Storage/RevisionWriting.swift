package import Storage

extension Revision: Storable {
    /// Refuses with `conflict` a change that is based on another revision than this one.
    ///
    /// No base means whatever is there: for the command line, and for a person who has seen both.
    package func require(_ base: Revision?) throws {
        guard base == nil || base == self else {
            throw Refusal(
                .conflict,
                "This was changed after you opened it, so your changes were not saved."
            )
        }
    }
}

/// One row that people write, found by its condition in a table that has a `revision`.
package struct RevisedRow: Sendable {
    let table: SQL
    let condition: SQL
    /// The sentence for a person who changes it when it is not there any more.
    let gone: String

    package init(_ table: SQL, where condition: SQL, gone: String) {
        self.table = table
        self.condition = condition
        self.gone = gone
    }
}

extension Connection {
    /// Changes one row, and makes its revision one more.
    ///
    /// Refuses with `conflict` one that was changed since `base`, with `notFound` one that is gone.
    package func revise(
        _ row: RevisedRow,
        set assignments: SQL,
        basedOn base: Revision?
    ) throws {
        let revision = try current(row, basedOn: base)
        let changed = try execute(
            """
            UPDATE \(row.table) SET \(assignments), revision = revision + 1
            WHERE \(row.condition) AND revision = \(revision)
            """
        )
        guard changed == 1 else { throw Refusal(.notFound, row.gone) }
    }

    /// Removes one row.
    ///
    /// Refuses with `conflict` one that was changed since `base`, with `notFound` one that is gone.
    package func remove(_ row: RevisedRow, basedOn base: Revision?) throws {
        let revision = try current(row, basedOn: base)
        let removed = try execute(
            "DELETE FROM \(row.table) WHERE \(row.condition) AND revision = \(revision)"
        )
        guard removed == 1 else { throw Refusal(.notFound, row.gone) }
    }

    private func current(_ row: RevisedRow, basedOn base: Revision?) throws -> Revision {
        let found = try self.row("SELECT revision FROM \(row.table) WHERE \(row.condition)")
        guard let found else { throw Refusal(.notFound, row.gone) }
        let revision: Revision = try found("revision")
        try revision.require(base)
        return revision
    }
}

/// What people write carries the number of its changes.
enum RevisionMigration {
    static let migration = Migration(
        "evidence: revisions of what people write",
        ["incident", "catalogue_entry", "clock_offset"].map {
            "ALTER TABLE \($0) ADD COLUMN revision BIGINT NOT NULL DEFAULT 1"
        }
    )
}

package import Evidence
import Foundation
package import Storage

extension Sample {
    /// Records batches, one after the other, as one import of a source does.
    @discardableResult
    package static func record(
        _ batches: [Gathered]...,
        from source: String = "slack",
        in connection: any Connection
    ) throws -> ImportOutcome {
        let recorder = EvidenceRecorder(connection, source: source, ids: .uuid7(), now: noon)
        for batch in batches { try recorder.record(batch) }
        try recorder.finish()
        return recorder.outcome
    }

    /// An incident over all that was recorded, the cast of the sample beside it.
    package static func incident(
        of batch: [Gathered],
        titled title: String = "Search",
        in store: any Store
    ) async throws -> Incident {
        try await store.write { connection in
            try record(people + places + batch, in: connection)
            let key = try connection.takeImported(
                since: .distantPast,
                into: nil,
                orNew: title,
                ids: .uuid7(),
                at: noon
            )
            return try connection.incident(key, for: .operatorOfTheMachine)
        }
    }
}

import Evidence
import Foundation
import Pipeline
import Storage

extension Import {
    /// Selects the imported stretch of every place that was read, into a new or a known incident.
    func takeIntoIncident(_ store: any Store, since began: Date) async throws {
        guard incident != nil || newTitle != nil else { return }
        let (key, title) = (incident, newTitle)
        try await refusing {
            let made = try await store.write { connection in
                try connection.takeImported(
                    since: began,
                    into: key,
                    orNew: title,
                    ids: .uuid7(),
                    at: Date()
                )
            }
            Output.notice("Incident \(made)")
        }
    }
}

import Evidence
import EvidenceSources
import Foundation
import Investigations
import Pipeline
import Storage

/// The files of the demo, and how they get into a store: through the import and the same writing
/// as anyone's.
struct DemoRecords {
    private let folder = Bundle.module.bundleURL.appending(path: "Demo")
    private let ids = IDSource.uuid7()

    /// Each source's files, in the order in which they are read.
    private static let files = [
        ("people", "people.csv"),
        ("catalogue", "catalog-info.yaml"),
        ("catalogue", "CODEOWNERS"),
        ("slack", "slack"),
        ("github", "github"),
        ("pagerduty", "pagerduty"),
        ("alertmanager", "alertmanager"),
    ]

    func load(into store: any Store) async throws {
        let importer = Importer(store: store, ids: ids, now: { Date() })
        for (source, path) in Self.files {
            try await read(path, from: source, importer)
        }
        let incidents = try incidents
        try await store.write { connection in
            for incident in incidents {
                let id = try record(incident, connection)
                for investigation in incident.investigations {
                    try record(investigation, of: id, connection)
                }
            }
        }
    }

    var incidents: [DemoIncident] {
        get throws {
            let decoder = JSONDecoder()
            decoder.dateDecodingStrategy = .iso8601
            let data = try Data(contentsOf: folder.appending(path: "incidents.json"))
            return try decoder.decode([DemoIncident].self, from: data)
        }
    }

    private func read(_ path: String, from name: String, _ importer: Importer) async throws {
        guard let source = AllSources.source(named: name) else {
            throw StorageFault("There is no source “\(name)” to read the demo's files.")
        }
        let outcome = try await importer.run(
            source,
            SourceInput(path: folder.appending(path: path).path),
            as: "The demo's \(path)",
            by: .operatorOfTheMachine
        )
        guard outcome.refused.isEmpty else {
            throw StorageFault("The demo's records were refused: \(outcome.refused)")
        }
    }

    private func record(
        _ incident: DemoIncident,
        _ connection: any Connection
    ) throws -> Incident.ID {
        let story = try incident.storyWindow.window
        let draft = IncidentDraft(
            key: incident.key,
            title: incident.title,
            summary: incident.summary,
            window: try incident.incidentWindow.window,
            storyWindow: story,
            isInvented: incident.invented,
            selections: try incident.selections.map { try connection.reach(of: $0) }
        )
        let viewer = Viewer.operatorOfTheMachine
        let key = try connection.record(draft, by: viewer, ids: ids, at: Date())
        return try connection.incident(key, for: viewer).id
    }

    private func record(
        _ investigation: DemoInvestigation,
        of incident: Incident.ID,
        _ connection: any Connection
    ) throws {
        let id = try connection.begin(
            investigation.title,
            of: incident,
            by: .operatorOfTheMachine,
            ids: ids,
            at: investigation.startedAt
        )
        try connection.update(
            id,
            title: investigation.title,
            summary: investigation.summary,
            purpose: investigation.purpose,
            depth: investigation.depth
        )
        if let finishedAt = investigation.finishedAt {
            try connection.change(id, from: .open, to: .finished, at: finishedAt)
        }
        try connection.recordPeople(of: investigation, in: id)
        try connection.recordAccount(of: investigation, in: id, ids: ids)
    }
}

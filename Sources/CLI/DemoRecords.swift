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

    func load(into store: any Store) async throws {
        let importer = Importer(store: store, ids: ids, now: { Date() })
        let outcome = try await importer.run(
            SlackSource(),
            SourceInput(path: folder.appending(path: "slack").path),
            as: "The demo's Slack export",
            by: .operatorOfTheMachine
        )
        guard outcome.refused.isEmpty else {
            throw StorageFault("The demo's records were refused: \(outcome.refused)")
        }
        let data = try Data(contentsOf: folder.appending(path: "incidents.json"))
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        let incidents = try decoder.decode([DemoIncident].self, from: data)
        try await store.write { connection in
            for incident in incidents { try record(incident, connection) }
        }
    }

    private func record(_ incident: DemoIncident, _ connection: any Connection) throws {
        let story = try incident.storyWindow.window
        let places = try incident.places.flatMap { try connection.places(called: $0) }
        let draft = IncidentDraft(
            key: incident.key,
            title: incident.title,
            summary: incident.summary,
            window: try incident.incidentWindow.window,
            storyWindow: story,
            isInvented: incident.invented,
            selections: places.map { .place($0.id, story) }
        )
        let viewer = Viewer.operatorOfTheMachine
        let key = try connection.record(draft, by: viewer, ids: ids, at: Date())
        let made = try connection.incident(key, for: viewer)
        for investigation in incident.investigations {
            try record(investigation, of: made.id, connection)
        }
    }

    private func record(
        _ investigation: DemoIncident.Investigation,
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
            finishedAt: investigation.finishedAt
        )
        for marker in investigation.markers {
            guard let kind = Marker.Kind(rawValue: marker.kind) else { continue }
            _ = try connection.addMarker(
                kind,
                summary: marker.summary,
                citing: connection.events(called: marker.citations, at: "slack"),
                to: id,
                ids: ids,
                at: investigation.startedAt
            )
        }
        for finding in investigation.findings {
            guard let kind = Finding.Kind(rawValue: finding.kind) else { continue }
            try connection.add(
                kind,
                finding.text,
                citing: connection.events(called: finding.citations, at: "slack"),
                to: id,
                ids: ids
            )
        }
        for followUp in investigation.followUps {
            try connection.addFollowUp(
                followUp.text,
                assignee: followUp.assignee,
                due: nil,
                state: FollowUp.State(rawValue: followUp.state) ?? .proposed,
                citing: connection.events(called: followUp.citations, at: "slack"),
                to: id,
                ids: ids
            )
        }
    }
}

/// An incident as the demo's file describes it.
struct DemoIncident: Decodable {
    struct Stretch: Decodable {
        let start: Date
        let end: Date

        var window: Window {
            get throws { try Window(start: start, end: end) }
        }
    }

    struct Claim: Decodable {
        let kind: String
        let summary: String
        let citations: [String]
    }

    struct Found: Decodable {
        let kind: String
        let text: String
        let citations: [String]
    }

    struct Task: Decodable {
        let text: String
        let assignee: String
        let state: String
        let citations: [String]
    }

    struct Investigation: Decodable {
        let title: String
        let summary: String
        let startedAt: Date
        let finishedAt: Date
        let markers: [Claim]
        let findings: [Found]
        let followUps: [Task]
    }

    let key: String
    let title: String
    let summary: String
    let invented: Bool
    let incidentWindow: Stretch
    let storyWindow: Stretch
    let places: [String]
    let investigations: [Investigation]
}

package import Evidence
import Foundation
package import Storage

extension Sample {
    /// An incident over three messages of one channel, made in a store that has the tables.
    package static func incident(in store: any Store) async throws -> (Incident, [Event]) {
        try await store.write { connection in
            let recorder = EvidenceRecorder(connection, source: "slack", ids: .uuid7(), now: noon)
            let events = ["Something <b>is</b> off", "Looking", "It was the *alias*"].enumerated()
                .map { Gathered.event(message(Double($0 * 60), $1)) }
            try recorder.record(people + places + events)
            try recorder.record([.event(message(70, "Elsewhere", in: "C2"))])
            try recorder.finish()
            let window = try Window(start: noon, end: noon.addingTimeInterval(3600))
            let place = try connection.places(called: "search")
            let draft = IncidentDraft(
                title: "Search is off",
                window: window,
                selections: place.map { .place($0.id, window) }
            )
            let viewer = Viewer.operatorOfTheMachine
            let key = try connection.record(draft, by: viewer, ids: .uuid7(), at: noon)
            let incident = try connection.incident(key, for: viewer)
            return (incident, try connection.events(of: incident.id).events)
        }
    }
}

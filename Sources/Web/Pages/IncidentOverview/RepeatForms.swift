import Evidence
import Foundation
import Hummingbird
import Investigations
import Relations
import Storage

/// Takes a person's word for whether one incident repeats another.
struct RepeatForms {
    let setting: SiteSetting

    func addRoutes(to router: Router<PageContext>) {
        router.post("/incidents/:key/repeats", use: decide)
    }

    @Sendable private func decide(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let form = try await Form(request, context)
        let (viewer, key) = (try context.viewer, try context.parameter("key"))
        let decision = Repeat.Decision(rawValue: form["decision"])
        guard decision != nil || form["decision"] == "open" else {
            throw Refusal(.invalid, "Confirm it, refuse it, or bring it back.")
        }
        let (other, now) = (form["other"], setting.now())
        try await setting.store.write { connection in
            try connection.decide(
                decision,
                on: connection.incident(key, for: viewer).id,
                repeating: connection.incident(other, for: viewer).id,
                by: viewer,
                at: now
            )
        }
        return Response(
            status: .seeOther,
            headers: [.location: Address.incident(key) + "#repeats"]
        )
    }
}

/// An incident that may be repeated, with what the investigations of both found alike.
struct SuggestedRepeat: Sendable {
    let found: Repeat
    /// One finding of each, or none.
    let findings: [String]
}

extension Connection {
    func suggestedRepeats(of incident: Incident, for viewer: Viewer) throws -> [SuggestedRepeat] {
        let repeats = try repeats(of: incident, for: viewer, withRefused: true)
        let own = repeats.isEmpty ? [] : try findingTexts(of: incident.id, for: viewer)
        return try repeats.map { found in
            let theirs = own.isEmpty ? [] : try findingTexts(of: found.other.id, for: viewer)
            return SuggestedRepeat(found: found, findings: AlikeTexts.pair(of: own, theirs))
        }
    }

    private func findingTexts(
        of incident: Incident.ID,
        for viewer: Viewer
    ) throws -> [String] {
        try investigations(of: incident).flatMap {
            try findings(of: $0.id, for: viewer).map(\.text)
        }
    }
}

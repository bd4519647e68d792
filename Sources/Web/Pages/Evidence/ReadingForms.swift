import Evidence
import Hummingbird
import Language
import Readings
import Storage

/// Takes a person's word for what an event does.
struct ReadingForms {
    let setting: SiteSetting

    func addRoutes(to router: Router<PageContext>) {
        router.post("/incidents/:key/events/:event/reading", use: correct)
    }

    @Sendable private func correct(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let form = try await Form(request, context)
        let (viewer, key) = (try context.viewer, try context.parameter("key"))
        let id = Event.ID(try context.parameter("event"))
        let isWithdrawn = form["all"] == "withdrawn"
        let corrections =
            isWithdrawn
            ? [] : try form["all"] == "right" ? Self.confirmations(form) : Self.corrections(form)
        let now = setting.now()
        try await setting.store.write { connection in
            let incident = try connection.incident(key, for: viewer)
            let event = try connection.event(id, in: incident, for: viewer)
            if isWithdrawn { try connection.withdrawCorrections(of: event.id) }
            for correction in corrections {
                try connection.correct(event.id, correction, by: viewer, at: now)
            }
        }
        let address = Address.evidence(key, at: id, withReadings: true)
        return Response(status: .seeOther, headers: [.location: address])
    }

    /// What the form was filled with, which somebody finds right.
    private static func confirmations(_ form: Form) throws -> [Correction] {
        let acts = form["had-acts"].split(separator: " ").map { ("act:\($0)", "yes") }
        let others = ["polarity", "phase"].map { ($0, form["had-\($0)"]) }
        return try taken(acts + others.filter { !$0.1.isEmpty })
    }

    /// What differs from what the form was filled with, so that nothing else is taken as said.
    ///
    /// Refuses a word that is none of the choices.
    private static func corrections(_ form: Form) throws -> [Correction] {
        let had = Set(form["had-acts"].split(separator: " ").map(String.init))
        let acts = Set(form.all("act"))
        var changes = had.symmetricDifference(acts).sorted().map {
            ("act:\($0)", acts.contains($0) ? "yes" : "no")
        }
        for facet in ["polarity", "phase"] {
            let word = form[facet]
            if !word.isEmpty, word != form["had-\(facet)"] { changes.append((facet, word)) }
        }
        return try taken(changes)
    }

    private static func taken(_ said: [(facet: String, word: String)]) throws -> [Correction] {
        try said.map { facet, word in
            guard let correction = Correction(facet: facet, word: word) else {
                throw Refusal(.invalid, "“\(word)” is none of the choices.")
            }
            return correction
        }
    }
}

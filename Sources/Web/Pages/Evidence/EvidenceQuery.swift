import Evidence
import Foundation
import Language
import Readings

/// What the address says about which part of the evidence to show, and how.
struct EvidenceQuery: Sendable {
    let text: String
    let places: [String]
    let people: [String]
    let kinds: [String]
    let acts: [String]
    let phases: [String]
    let sounds: [String]
    let from: String
    let to: String
    let isChronological: Bool
    /// What is read of the events is shown beside them.
    let showsReadings: Bool
    /// The conversations that events are of are marked beside them.
    let showsConversations: Bool
    /// An event of the one conversation that is shown.
    let conversation: String
    let at: String
    /// A moment to go to.
    let time: String
    let after: String
    let before: String
    let isLast: Bool

    init(_ form: Form) {
        text = form["q"]
        places = form.all("place")
        people = form.all("person")
        kinds = form.all("kind")
        acts = form.all("act")
        phases = form.all("phase")
        sounds = form.all("sounds")
        from = form["from"]
        to = form["to"]
        isChronological = form["threads"] == "time"
        showsReadings = form["readings"] == "on"
        showsConversations = form["conversations"] == "on"
        conversation = form["conversation"]
        at = form["at"]
        time = form["time"]
        after = form["after"]
        before = form["before"]
        isLast = form["page"] == "last"
    }

    /// Whether readings or what is made of them is asked for.
    var showsWhatIsDerived: Bool {
        showsReadings || showsConversations || !conversation.isEmpty
    }

    /// Refuses a date that is none.
    var filter: EventFilter {
        get throws {
            let dates = Form(values: [("from", from), ("to", to)])
            return EventFilter(
                query: SearchQuery(text),
                places: places.map(Place.ID.init(_:)),
                people: people.map(Person.ID.init(_:)),
                kinds: kinds.compactMap(EventKind.init(rawValue:)),
                from: try dates.date("from"),
                to: try dates.date("to"),
                also: [readings.condition].compactMap { $0 }
            )
        }
    }

    /// What is asked for by what is read of events; how one person feels can't be.
    var readings: ReadingFilter {
        let asked = sounds.compactMap(ReadingFilter.Sound.init(rawValue:))
        return ReadingFilter(
            acts: acts.compactMap(Act.init(rawValue:)),
            phases: phases.compactMap(Phase.init(rawValue:)),
            sounds: people.isEmpty ? asked : asked.filter { !$0.isMood }
        )
    }

    /// The moment to go to.
    ///
    /// Refuses one that is none.
    var moment: Date? {
        get throws { try Form(values: [("time", time)]).date("time") }
    }

    /// The fields that say what is shown, but for which page of it.
    var fields: [(String, String)] {
        let single = [
            ("from", from), ("to", to), ("threads", isChronological ? "time" : ""),
            ("readings", showsReadings ? "on" : ""),
            ("conversations", showsConversations ? "on" : ""), ("conversation", conversation),
        ]
        var fields = [("q", text)]
        fields += places.map { ("place", $0) }
        fields += people.map { ("person", $0) }
        fields += kinds.map { ("kind", $0) }
        fields += acts.map { ("act", $0) }
        fields += phases.map { ("phase", $0) }
        fields += readings.sounds.map { ("sounds", $0.rawValue) }
        return fields + single
    }
}

import Evidence
import Foundation
import Hummingbird
import Storage

/// The people in an incident's evidence.
struct ParticipantsPage {
    let setting: SiteSetting
    let pages: Pages

    func addRoutes(to router: Router<PageContext>) {
        router.get("/incidents/:key/people", use: show)
    }

    @Sendable private func show(_ request: Request, _ context: PageContext) async throws -> Response
    {
        let (viewer, key) = (try context.viewer, try context.parameter("key"))
        let (incident, participants) = try await setting.store.read { connection in
            let incident = try connection.incident(key, for: viewer)
            return (incident, try connection.participants(of: incident.id))
        }
        let view = ParticipantsView(
            frame: Frame("People · \(incident.title)", .incidents, context),
            incident,
            participants
        )
        return try pages.page(view, "Participants")
    }
}

struct ParticipantsView: TemplateView {
    let frame: Frame
    let incident: IncidentFrame
    let summary: String
    let speakers: [Row]
    let observers: [Row]
    let bots: [Row]
    let hasObservers: Bool
    let hasBots: Bool
    let isEmpty: Bool

    struct Row: TemplateView {
        let name: String
        let detail: String
        let initials: String
        let hue: Int
        let messages: String
        let words: String
        let reactions: String
        let joined: When?
        let first: When?
        let last: When?
        let places: String
        let address: String
    }

    init(frame: Frame, _ incident: Incident, _ participants: [Participant]) {
        self.frame = frame
        self.incident = IncidentFrame(incident, .people)
        func rows(_ wanted: (Participant) -> Bool) -> [Row] {
            participants.filter(wanted).map { Row($0, incident.key) }
        }
        speakers = rows { !$0.isObserver && !$0.person.isBot }
        observers = rows { $0.isObserver && !$0.person.isBot }
        bots = rows(\.person.isBot)
        hasObservers = !observers.isEmpty
        hasBots = !bots.isEmpty
        isEmpty = participants.isEmpty
        summary = """
            \(Words.count(speakers.count, "person", "people")) wrote, \
            \(Words.count(observers.count, "observer")), \(Words.count(bots.count, "bot"))
            """
    }
}

extension ParticipantsView.Row {
    init(_ participant: Participant, _ key: String) {
        let person = participant.person
        name = person.name
        let details = [person.title, person.timeZone].compactMap { $0 }
        detail = details.joined(separator: " · ")
        initials = Words.initials(person.name)
        hue = Int(person.name.utf8.reduce(UInt32(7)) { $0 &* 31 &+ UInt32($1) } % 8)
        messages = Words.number(participant.messageCount)
        words = Words.number(participant.wordCount)
        reactions = Words.number(participant.reactionCount)
        joined = participant.joinedAt.map(When.init)
        first = participant.first.map(When.init)
        last = participant.last.map(When.init)
        places = participant.places.joined(separator: ", ")
        address = "\(Address.incident(key))/evidence?person=\(person.id)"
    }
}

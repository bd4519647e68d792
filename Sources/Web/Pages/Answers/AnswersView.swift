import Evidence
import Relations

/// What the choice of an answer shows.
struct AnswersView: TemplateView {
    let frame: Frame
    let incident: IncidentFrame
    let address: String
    let back: String
    let when: When
    let author: String
    let text: String
    let place: String
    let choices: [Choice]
    let startsOne: Bool
    let why: String?

    struct Choice: TemplateView {
        let id: String
        let when: When
        let author: String
        let text: String
        let isChosen: Bool
        let why: String?
        /// Said where the one shown before it is of another conversation.
        let conversation: String?
    }

    init(_ frame: Frame, _ choices: AnswerChoices) {
        self.frame = frame
        let (key, event) = (choices.incident.key, choices.event)
        incident = IncidentFrame(choices.incident, .evidence)
        address = "\(Address.incident(key))/events/\(event.id)/answers"
        back = Address.conversation(event.id, of: key, at: event.id)
        when = When(event.at)
        author = event.byline
        text = Self.excerpt(event.text, 600)
        place = event.placeName
        let answers = choices.known?.answers
        startsOne = answers == nil
        let told = answers.map { answering in
            let sure =
                answering.decision == nil
                ? Words.sureness(answering.confidence) : "a person’s word"
            return "\(answering.reason) · \(sure)"
        }
        why = told
        let texts = Dictionary(
            choices.events.map { ($0.id, Self.excerpt($0.text, 60)) },
            uniquingKeysWith: { one, _ in one }
        )
        self.choices = choices.events.map { other in
            let member = choices.members[other.id]
            let first = member.flatMap {
                $0.conversation == other.id ? nil : texts[$0.conversation]
            }
            return Choice(
                id: other.id.rawValue,
                when: When(other.at),
                author: other.byline,
                text: Self.excerpt(other.text, 220),
                isChosen: other.id == answers?.to,
                why: other.id == answers?.to ? told : nil,
                conversation: first
            )
        }
    }

    private static func excerpt(_ text: String, _ length: Int) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.count > length ? words.prefix(length - 1) + "…" : words
    }
}

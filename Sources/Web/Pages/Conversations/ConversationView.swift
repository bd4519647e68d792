import Evidence
import Foundation
import Relations

/// What the page of one conversation shows.
struct ConversationView: TemplateView {
    let frame: Frame
    let incident: IncidentFrame
    let address: String
    let listAddress: String
    let originalAddress: String
    let evidenceAddress: String
    let opening: String
    let start: When
    let summary: String
    let question: String?
    let rows: [EventRowView]
    let earlier: String?
    let later: String?

    init(_ frame: Frame, _ part: ConversationPart) {
        self.frame = frame
        let (key, conversation) = (part.incident.key, part.conversation)
        incident = IncidentFrame(part.incident, .evidence)
        address = Address.conversation(conversation.id, of: key)
        listAddress = Address.incident(key) + "/conversations"
        let evidence = Address.incident(key) + "/evidence"
        originalAddress =
            Address.with(
                evidence,
                [
                    ("at", conversation.id.rawValue), ("threads", "time"), ("conversations", "on"),
                ]
            ) + "#e-\(conversation.id)"
        evidenceAddress = Address.with(evidence, [("conversation", conversation.id.rawValue)])
        opening = conversation.excerpt(110)
        start = When(conversation.start)
        let seconds = conversation.end.timeIntervalSince(conversation.start)
        summary = [
            conversation.placeName, Words.count(conversation.messages, "message"),
            Words.count(conversation.speakers.count, "person", "people"),
            seconds < 1 ? "" : "over \(Words.duration(seconds))",
        ].filter { !$0.isEmpty }.joined(separator: " · ")
        question = conversation.questionWords
        let context = TranscriptContext(
            key: key,
            details: part.details,
            showsPlace: false,
            talk: part.talk
        )
        var previous: Event?
        rows = part.slice.events.map { event in
            defer { previous = event }
            return EventRowView(event, after: previous, in: context)
        }
        func page(_ field: String, _ event: Event?) -> String? {
            event.map {
                Address.with(
                    Address.conversation(conversation.id, of: key),
                    [(field, "\($0.position.rawValue)")]
                )
            }
        }
        earlier = part.slice.hasEarlier ? page("before", part.slice.events.first) : nil
        later = part.slice.hasLater ? page("after", part.slice.events.last) : nil
    }
}

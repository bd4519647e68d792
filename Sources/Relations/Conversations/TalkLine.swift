import Evidence
import Language
import Readings

/// What has to be known of an event to tell which conversation it belongs to.
struct TalkLine {
    let event: Event.ID
    let position: EventPosition
    let place: Place.ID
    let person: Person.ID?
    let thread: String?
    let isReply: Bool
    let asks: Bool
    /// What its reading says it answers.
    let answers: [Answering]

    init(_ event: Event, _ reading: Reading?) {
        self.event = event.id
        position = event.position
        place = event.place
        person = event.author?.person
        thread = event.thread
        isReply = event.isReply
        asks = reading?.acts[.question, default: 0] ?? 0 >= 0.5
        answers = (reading?.replies ?? []).map {
            Answering(to: Event.ID($0.event), confidence: $0.confidence, reason: $0.reason)
        }
    }
}

import Evidence
import Foundation
import Language
import Readings

/// What has to be known of an event to tell which conversation it belongs to.
struct TalkLine {
    let event: Event.ID
    let position: EventPosition
    let at: Date
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
        at = event.at
        place = event.place
        person = event.author?.person
        thread = event.thread
        isReply = event.isReply
        asks = reading?.acts[.question, default: 0] ?? 0 >= 0.5
        // That a machine's records follow each other is no talk.
        answers = (event.isSaidByPerson ? reading?.replies ?? [] : []).map {
            Answering(to: Event.ID($0.event), confidence: $0.confidence, reason: $0.reason)
        }
    }

    /// The longer ago something was said, the surer an answer to it has to be, as for relations.
    func mayAnswer(_ other: TalkLine, sureness: Double) -> Bool {
        let gap = at.timeIntervalSince(other.at)
        if gap > 12 * 3600 { return sureness >= 1 }
        return gap <= 3600 || sureness >= 0.8
    }
}

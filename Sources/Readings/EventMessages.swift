import Evidence
import Foundation
import Language

/// Turns events into the messages that are read, in time order.
struct EventMessages {
    private var ids: [String: Event.ID] = [:]

    mutating func message(_ event: Event) -> Message {
        let known = event.isReply ? event.thread.flatMap { ids[$0] } : nil
        ids[event.origin.externalID] = event.id
        return Message(
            id: event.id.rawValue,
            text: event.text,
            at: event.at.timeIntervalSince1970,
            author: event.kind.isQuiet ? "system" : event.author?.name,
            replyTo: known?.rawValue,
            place: event.place.rawValue
        )
    }
}

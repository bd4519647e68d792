package import Foundation

/// Something that happened at a time, in a place, with an origin.
package struct Event: Hashable, Sendable {
    package typealias ID = Evidence.ID<Event>

    package let id: ID
    package let origin: Origin
    package let position: EventPosition
    package let kind: EventKind
    /// What the source itself calls this kind of event.
    package let subtype: String?
    package let at: Date
    /// The zone of the original time, where the source told it.
    package let zone: String?
    package let place: Place.ID
    package let placeName: String
    package let author: Author?
    /// The external id of the first event of the thread.
    package let thread: String?
    package let isReply: Bool
    package let isBroadcast: Bool
    package let text: String
    /// Safe HTML made when the event was read; nil where the text says it all.
    package let html: String?
    package let permalink: String?
    package let editedAt: Date?
    package let versions: Int
    package let deletion: Deletion?
    /// When what began at `at` was over.
    package let endedAt: Date?
    /// In seconds either way, where the time is only roughly known.
    package let uncertainty: TimeInterval?
    package let details: [EventDetail]
    /// When its source says that it was, where the clock of the source has been put right.
    package let toldAt: Date?

    package enum Deletion: String, Sendable {
        /// The source says that it was deleted.
        case stated
        /// A later reading of the same stretch of the same place no longer had it.
        case absent
    }
}

/// Who an event is from, as it is shown.
package struct Author: Hashable, Sendable {
    package let identity: Identity.ID
    package let person: Person.ID
    package let name: String
    package let handle: String
    package let isBot: Bool
}

/// An event's rank in time: unique, so every list has one order and a page can go on from it.
package struct EventPosition: RawRepresentable, Hashable, Sendable, Comparable {
    package let rawValue: Int64

    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    /// Room for events of the same microsecond; more of them move on to the next.
    static let slotBits: Int64 = 8

    package static func < (left: EventPosition, right: EventPosition) -> Bool {
        left.rawValue < right.rawValue
    }
}

package import Foundation

/// One thing that a source has read, before it is stored.
package enum Gathered: Hashable, Sendable {
    case person(GatheredPerson)
    case place(GatheredPlace)
    case event(GatheredEvent)
    case shift(GatheredShift)
    case entry(GatheredEntry)
    case owner(GatheredOwner)
    /// A file's content that came after the event which names it.
    case content(GatheredContent)
    /// Everything of the place in this stretch of time was given since the last span.
    case span(place: String, from: Date, through: Date)
    /// All of one file was given since the last mark.
    case mark(FileMark)
}

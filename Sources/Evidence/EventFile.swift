/// A file that came with an event: kept here when the source had it, linked when not.
package struct EventFile: Hashable, Sendable {
    package typealias ID = Evidence.ID<EventFile>

    package let id: ID
    package let name: String
    package let mediaType: String?
    /// In bytes.
    package let size: Int?
    package let link: String?
    package let isKept: Bool
    /// Why the file can't be had, in the source's words: deleted, hidden by a limit.
    package let unavailable: String?
}

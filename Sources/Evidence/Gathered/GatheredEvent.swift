package import Foundation

/// An event as its source tells it.
///
/// Two roads to one record must give equal values but for `raw`.
package struct GatheredEvent: Hashable, Sendable {
    /// Unique within the source, the same by every road.
    package var externalID: String
    package var kind: EventKind
    package var subtype: String?
    package var at: Date
    package var zone: String?
    /// The place's external id.
    package var place: String
    /// The author's external id.
    package var author: String?
    /// The external id of the thread's first event, which carries its own.
    package var thread: String?
    package var isBroadcast: Bool
    /// Everything that a person could read in it, for search and for reading aloud.
    package var text: String
    /// Safe HTML, where it says more than the text.
    package var html: String?
    package var permalink: String?
    package var editedAt: Date?
    /// The source says when it edits, so other words without an edit are not a new version.
    package var editsAreStated: Bool
    package var isDeleted: Bool
    package var reactions: [GatheredReaction]
    package var files: [GatheredFile]
    /// When what began at `at` was over: an alert resolved, a deploy finished.
    package var endedAt: Date?
    /// In seconds either way, where the source tells the time only roughly.
    package var uncertainty: TimeInterval?
    package var details: [EventDetail]
    /// The record as the source wrote it.
    package var raw: String
    /// What was told, where the clock of the source has been put right.
    var told: ToldTimes?

    package init(
        externalID: String,
        kind: EventKind,
        subtype: String? = nil,
        at: Date,
        zone: String? = nil,
        place: String,
        author: String? = nil,
        thread: String? = nil,
        isBroadcast: Bool = false,
        text: String,
        html: String? = nil,
        permalink: String? = nil,
        editedAt: Date? = nil,
        editsAreStated: Bool = false,
        isDeleted: Bool = false,
        reactions: [GatheredReaction] = [],
        files: [GatheredFile] = [],
        endedAt: Date? = nil,
        uncertainty: TimeInterval? = nil,
        details: [EventDetail] = [],
        raw: String
    ) {
        self.externalID = externalID
        self.kind = kind
        self.subtype = subtype
        self.at = at
        self.zone = zone
        self.place = place
        self.author = author
        self.thread = thread
        self.isBroadcast = isBroadcast
        self.text = text
        self.html = html
        self.permalink = permalink
        self.editedAt = editedAt
        self.editsAreStated = editsAreStated
        self.isDeleted = isDeleted
        self.reactions = reactions
        self.files = files
        self.endedAt = endedAt
        self.uncertainty = uncertainty
        self.details = details
        self.raw = raw
    }

    var isReply: Bool { thread != nil && thread != externalID }
}

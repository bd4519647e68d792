package import Foundation

/// A place as its source knows it.
package struct GatheredPlace: Hashable, Sendable {
    package var externalID: String
    package var kind: Place.Kind
    package var name: String
    package var topic: String
    package var purpose: String
    package var createdAt: Date?
    package var isArchived: Bool

    package init(
        externalID: String,
        kind: Place.Kind,
        name: String,
        topic: String = "",
        purpose: String = "",
        createdAt: Date? = nil,
        isArchived: Bool = false
    ) {
        self.externalID = externalID
        self.kind = kind
        self.name = name
        self.topic = topic
        self.purpose = purpose
        self.createdAt = createdAt
        self.isArchived = isArchived
    }
}

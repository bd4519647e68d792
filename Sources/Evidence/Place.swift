package import Foundation

/// Where an event happened: a channel, a repository, a call, a service.
package struct Place: Hashable, Sendable {
    package typealias ID = Evidence.ID<Place>

    package enum Kind: String, Sendable, CaseIterable {
        case channel
        case privateChannel
        case groupMessage
        case directMessage
        case repository
        case service
        case call
        case tracker
        case other
    }

    package let id: ID
    package let origin: Origin
    package let kind: Kind
    package let name: String
    package let topic: String
    package let purpose: String
    package let createdAt: Date?
    package let isArchived: Bool
}

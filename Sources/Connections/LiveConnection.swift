package import Evidence
import EvidenceSources
package import Foundation

/// A tool that is asked in the background, or that sends to an address of ours.
package struct LiveConnection: Hashable, Sendable {
    package typealias ID = Evidence.ID<LiveConnection>

    package enum State: String, Sendable {
        /// Nothing was fetched yet.
        case new
        /// There is more to fetch.
        case active
        /// Nothing more was there when last asked.
        case caughtUp = "caught up"
        /// It can't be asked until someone mends it, or failed several times in a row.
        case failing
        case paused
    }

    package let id: ID
    /// As on the command line: `github`.
    package let source: String
    /// What people call it.
    package let name: String
    /// What was told of it, without the secrets.
    package let settings: [String: String]
    package let windowStart: Date
    package let state: State
    package let cursor: String?
    /// Nil where nothing is fetched by itself.
    package let nextRunAt: Date?
    package let lastRunAt: Date?
    /// In words; nil where the last time went well.
    package let lastError: String?
    /// How far it is, in words of the source.
    package let progress: String
    /// Failures in a row.
    package let failures: Int
    package let counts: Counts
    package let lastDeliveryAt: Date?
    package let revision: Revision
    let sealed: String

    package struct Counts: Hashable, Sendable {
        package var pages = 0
        package var deliveries = 0
        package var read = 0
        package var stored = 0
        package var updated = 0
        package var refused = 0

        package init() {}
    }
}

extension LiveConnection {
    package var sendsOnly: Bool { settings[ConnectionField.sendsOnly] == "yes" }

    /// Everything that was told of it.
    func access(_ secrets: [String: String]) -> Access {
        Access(settings.merging(secrets) { _, secret in secret })
    }
}

/// Names of what a connection has besides the fields of its source.
package enum ConnectionField {
    /// What a tool signs its deliveries with.
    package static let webhookSecret = "webhook-secret"
    /// The part of our address that only the tool and the owner know.
    static let webhookToken = "webhook-token"
    /// Nothing is asked: what the tool sends is all.
    package static let sendsOnly = "sends-only"
    /// How its records become events, as an owner wrote it.
    package static let mapping = "mapping"
}

package import EvidenceSources
package import Foundation

/// What an owner told of a connection.
package struct ConnectionDraft: Sendable {
    package var source: String
    package var name: String
    package var settings: [String: String]
    package var secrets: [String: String]
    package var windowStart: Date

    package init(
        source: String,
        name: String,
        settings: [String: String] = [:],
        secrets: [String: String] = [:],
        windowStart: Date
    ) {
        self.source = source
        self.name = name
        self.settings = settings
        self.secrets = secrets
        self.windowStart = windowStart
    }

    var sendsOnly: Bool { settings[ConnectionField.sendsOnly] == "yes" }

    package var access: Access {
        Access(settings.merging(secrets) { _, secret in secret })
    }
}

package import Foundation

/// One thing that a tool sent to us.
package struct Delivery: Sendable {
    /// By lower-case names.
    package var headers: [String: String]
    package var body: [UInt8]
    package var receivedAt: Date
    /// As a refusal names it, and as a folder of saved ones is: the kind of event.
    package var name: String
    /// Handles of people by their external ids, so that mentions of them read as elsewhere.
    package var handles: [String: String]

    package init(
        headers: [String: String],
        body: [UInt8],
        receivedAt: Date,
        name: String = "delivery",
        handles: [String: String] = [:]
    ) {
        self.headers = headers
        self.body = body
        self.receivedAt = receivedAt
        self.name = name
        self.handles = handles
    }
}

/// What the sender of a delivery wants to hear.
package struct DeliveryAnswer: Hashable, Sendable {
    package var text: String
    package var mediaType: String

    package init(_ text: String, mediaType: String = "text/plain") {
        self.text = text
        self.mediaType = mediaType
    }
}

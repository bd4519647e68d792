/// What a file holds that an event told of before.
package struct GatheredContent: Hashable, Sendable {
    /// The event's external id.
    package var event: String
    /// The file's external id.
    package var file: String
    package var bytes: [UInt8]

    package init(event: String, file: String, bytes: [UInt8]) {
        self.event = event
        self.file = file
        self.bytes = bytes
    }
}

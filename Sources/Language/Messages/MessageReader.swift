/// Reads messages one after another, remembering what the next one needs of those before.
package struct MessageReader {
    package init() {}

    /// Everything read from the next message, in order of time.
    package mutating func read(_ message: Message) -> MessageReading {
        MessageReading(id: message.id)
    }
}

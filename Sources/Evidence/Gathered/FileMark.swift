/// A file that was read to its end, by which a later import can know that it need not be read again.
package struct FileMark: Hashable, Sendable {
    /// Of the content and of all else that its reading depends on.
    package var digest: String
    /// What the source wants to know when it passes over the file.
    package var note: String

    package init(digest: String, note: String = "") {
        self.digest = digest
        self.note = note
    }
}

/// What came of one import.
package struct ImportOutcome: Hashable, Sendable {
    /// A record that could not be taken, where it stands and why.
    package struct Refused: Hashable, Sendable {
        /// File, record and field.
        package let location: String
        package let reason: String

        package init(location: String, reason: String) {
            self.location = location
            self.reason = reason
        }
    }

    package var read = 0
    package var stored = 0
    package var updated = 0
    package var unchanged = 0
    package var deleted = 0
    package var people = 0
    package var places = 0
    package var refused: [Refused] = []
    package var notes = ImportNotes()
    /// Nothing of it was stored, because something was refused.
    package var isAbandoned = false

    package init() {}
}

extension ImportOutcome {
    package mutating func add(_ other: ImportOutcome) {
        read += other.read
        stored += other.stored
        updated += other.updated
        unchanged += other.unchanged
        deleted += other.deleted
        people += other.people
        places += other.places
        refused += other.refused
        notes.add(other.notes)
        isAbandoned = isAbandoned || other.isAbandoned
    }
}

/// The id of one kind of thing, so that an incident's id cannot be taken for an event's.
package struct ID<Subject>: RawRepresentable, Hashable, Sendable, LosslessStringConvertible {
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    package init(_ description: String) {
        rawValue = description
    }

    package var description: String { rawValue }
}

/// One of a person's names at a source, and why we think that it is theirs.
package struct Identity: Hashable, Sendable {
    package typealias ID = Evidence.ID<Identity>

    package let id: ID
    package let person: Person.ID
    package let origin: Origin
    package let handle: String
    package let name: String
    package let email: String?
    package let isBot: Bool
    package let isActive: Bool
    package let reason: String
    /// How sure it is that it is theirs, from 0 to 1.
    package let confidence: Double
}

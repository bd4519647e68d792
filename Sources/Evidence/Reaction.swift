/// One emoji on an event, with those who are known to have put it there.
package struct Reaction: Hashable, Sendable {
    /// The emoji's name at the source, without colons.
    package let name: String
    /// How many reacted; a source may name fewer people than it counts.
    package let count: Int
    package let people: [String]
}

/// Someone in the directory, whatever they are called at each source.
package struct Person: Hashable, Sendable {
    package typealias ID = Evidence.ID<Person>

    package let id: ID
    package let name: String
    package let email: String?
    package let title: String?
    package let timeZone: String?
    package let isBot: Bool
}

/// Someone in the directory, whatever they are called at each source.
package struct Person: Hashable, Sendable {
    package typealias ID = Evidence.ID<Person>

    package let id: ID
    package let name: String
    package let email: String?
    package let title: String?
    package let team: String?
    /// Their address, or else their name.
    package let manager: String?
    /// As `2019-03-11`.
    package let startDate: String?
    package let location: String?
    package let timeZone: String?
    package let isBot: Bool
}

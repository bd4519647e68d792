/// One emoji on an event, with the external ids of those named by the source.
package struct GatheredReaction: Hashable, Sendable {
    package var name: String
    package var count: Int
    package var people: [String]

    package init(name: String, count: Int, people: [String]) {
        self.name = name
        self.count = count
        self.people = people
    }
}

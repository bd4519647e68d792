/// A single person who is named as answering for something, by login or address.
package struct GatheredOwner: Hashable, Sendable {
    /// As it is written: `@login`, or an e-mail address.
    package var told: String
    /// The paths that they answer for.
    package var covers: [String]

    package init(told: String, covers: [String]) {
        self.told = told
        self.covers = covers
    }
}

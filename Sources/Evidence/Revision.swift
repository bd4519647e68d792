/// Which state of something that people write a change is based on; each change makes it one more.
package struct Revision: RawRepresentable, Hashable, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// Of what no one has changed yet.
    package static let none = Revision(rawValue: 0)
}

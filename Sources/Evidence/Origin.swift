/// Where a thing was read: the source, and what it is called there.
package struct Origin: Hashable, Sendable {
    package let source: String
    package let externalID: String

    package init(source: String, externalID: String) {
        self.source = source
        self.externalID = externalID
    }
}

/// Something wrong between the code and its database.
///
/// Never shown to a person as it is.
package struct StorageFault: Error, CustomStringConvertible {
    package enum Kind: Sendable {
        case misuse
        case constraint
        case unavailable
    }

    package let kind: Kind
    package let description: String

    package init(_ description: String, kind: Kind = .misuse) {
        self.kind = kind
        self.description = description
    }
}

/// What becomes of an import in which a record is refused.
package enum RefusedRecords: Sendable {
    /// Nothing of it is stored.
    case stopTheImport
    /// They are told, and what else there is is stored.
    case areLeftOut
}

package import Evidence

/// Who opened a report.
package enum ReportReader: Hashable, Sendable {
    /// Someone who is signed in, by the account's id.
    case account(String)
    /// Someone of the directory, told by another tool.
    case identity(Identity.ID)
}

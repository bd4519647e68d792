package import Storage

extension Connection {
    /// Citations that no page can show, in sentences.
    package func citationFindings() throws -> [String] {
        let stray = try strayCitations()
        let orphaned = try orphanedCitationCount()
        let incidents = Set(stray.map(\.incident)).sorted().joined(separator: ", ")
        return [
            (stray.count, "citations are of events outside of their incident: \(incidents)"),
            (orphaned, "citations belong to nothing that cites"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)." }
    }
}

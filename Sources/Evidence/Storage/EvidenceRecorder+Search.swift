import Storage

/// New events go into the search index many at once and in the order of time, since each step back
/// in time makes it write a part of its own, to be merged later.
extension EvidenceRecorder {
    static let indexedAtOnce = 10_000

    func index() throws {
        guard !unindexed.isEmpty else { return }
        let entries = unindexed.sorted { $0.position.rawValue < $1.position.rawValue }
        unindexed = []
        try connection.execute(
            entries.map { EventSearch.insertion(of: $0, connection.dialect) }
        )
    }
}

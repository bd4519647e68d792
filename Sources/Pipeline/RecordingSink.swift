import Evidence

/// Records what a source hands over; from the first refusal on it only listens for more of them.
final class RecordingSink {
    private let recorder: EvidenceRecorder
    private var readOnly = 0
    private(set) var refused: [ImportOutcome.Refused] = []

    init(_ recorder: EvidenceRecorder) {
        self.recorder = recorder
    }

    func take(_ batch: [Gathered]) throws {
        guard refused.isEmpty else {
            for case .event in batch { readOnly += 1 }
            return
        }
        try recorder.record(batch)
    }

    func refuse(_ refusal: ImportOutcome.Refused) {
        refused.append(refusal)
    }

    func pass(_ digest: String) throws -> String? {
        try recorder.pass(digest)
    }

    /// What was read and refused; nothing of it counts as stored.
    var refusedOutcome: ImportOutcome {
        var outcome = ImportOutcome()
        outcome.read = recorder.outcome.read + readOnly + refused.count
        outcome.refused = refused
        return outcome
    }
}

import Evidence
import EvidenceSources

/// Records what a source hands over; from the first refusal on it only listens for more of them.
final class RecordingSink: GatheringSink {
    private let recorder: EvidenceRecorder
    private let progress: (Double) -> Void
    private var readOnly = 0
    private(set) var refused: [ImportOutcome.Refused] = []

    init(_ recorder: EvidenceRecorder, progress: @escaping (Double) -> Void) {
        self.recorder = recorder
        self.progress = progress
    }

    func take(_ batch: [Gathered]) throws {
        guard refused.isEmpty else {
            for case .event in batch { readOnly += 1 }
            return
        }
        try recorder.record(batch)
    }

    func refuse(_ refusal: ImportOutcome.Refused) throws {
        refused.append(refusal)
    }

    func progressed(_ done: Int, of all: Int) throws {
        progress(all > 0 ? min(1, Double(done) / Double(all)) : 0)
    }

    /// What was read and refused; nothing of it counts as stored.
    var refusedOutcome: ImportOutcome {
        var outcome = ImportOutcome()
        outcome.read = recorder.outcome.read + readOnly + refused.count
        outcome.refused = refused
        return outcome
    }
}

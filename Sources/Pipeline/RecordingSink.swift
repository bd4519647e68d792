import Evidence

/// Records what a source hands over; from a refusal that stops the import it only listens for more.
final class RecordingSink {
    private let recorder: EvidenceRecorder
    private let refusedRecords: RefusedRecords
    private var readOnly = 0
    private var refused: [ImportOutcome.Refused] = []
    private var notes = ImportNotes()

    init(_ recorder: EvidenceRecorder, _ refused: RefusedRecords) {
        self.recorder = recorder
        refusedRecords = refused
    }

    func take(_ batch: [Gathered]) throws {
        let batch = batch.plausible { refuse($0) }
        guard goesOn else {
            for case .event in batch { readOnly += 1 }
            return
        }
        for case .event(let event) in batch where !event.details.isEmpty {
            notes.add(doubtsOf: event)
        }
        try recorder.record(refused.isEmpty ? batch : batch.filter { !$0.tellsOfAWhole })
    }

    func note(_ note: ImportNote) {
        notes.add(note)
    }

    func refuse(_ refusal: ImportOutcome.Refused) {
        refused.append(refusal)
    }

    func pass(_ digest: String) throws -> String? {
        try recorder.pass(digest)
    }

    func knownPlaces(startingWith prefix: String) throws -> [GatheredPlace] {
        try recorder.knownPlaces(startingWith: prefix)
    }

    /// What is read is stored.
    var goesOn: Bool { refused.isEmpty || refusedRecords == .areLeftOut }

    /// Where the import stops, nothing of it counts as stored.
    var outcome: ImportOutcome {
        var outcome = goesOn ? recorder.outcome : ImportOutcome()
        outcome.read = recorder.outcome.read + readOnly + refused.count
        outcome.refused = refused
        outcome.notes = notes
        outcome.isAbandoned = !goesOn
        return outcome
    }
}

extension Gathered {
    /// A stretch or file that was read whole, which it is not where a record of it was left out.
    fileprivate var tellsOfAWhole: Bool {
        switch self {
        case .span, .mark: true
        default: false
        }
    }
}

import Evidence
import EvidenceSources

/// Listens to what a source hands over, and notes what no source should.
final class ListeningSink: GatheringSink {
    private(set) var objections: [String] = []
    private(set) var isRefused = false

    func take(_ batch: [Gathered]) {
        for case .event(let event) in batch {
            if event.externalID.isEmpty { objections.append("An event has no name.") }
            if event.place.isEmpty { objections.append("An event has no place.") }
        }
    }

    func refuse(_ refused: ImportOutcome.Refused) {
        isRefused = true
        if refused.location.isEmpty || refused.reason.isEmpty {
            objections.append("A refusal does not say where or why: \(refused)")
        }
    }

    func progressed(_ done: Int, of all: Int) {}
}

import Evidence
import EvidenceSources
import Foundation

/// What a delivery holds.
struct DeliveryReading: Sendable {
    let gathered: [Gathered]
    let refused: [ImportOutcome.Refused]

    /// As deep as a record may nest, and more.
    private static let stackSize = 16 << 20

    /// Reads on a thread of its own, since what anyone sends may nest deep.
    static func of(_ delivery: Delivery, by source: any WebhookSource) async throws -> Self {
        try await withCheckedThrowingContinuation { continuation in
            let thread = Thread {
                let sink = Sink()
                let result = Result {
                    try source.read(delivery, into: sink)
                    return DeliveryReading(gathered: sink.gathered, refused: sink.refused)
                }
                continuation.resume(with: result)
            }
            thread.stackSize = stackSize
            thread.start()
        }
    }

    private final class Sink: GatheringSink {
        var gathered: [Gathered] = []
        var refused: [ImportOutcome.Refused] = []

        func take(_ batch: [Gathered]) { gathered += batch.plausible { refused.append($0) } }
        func refuse(_ refusal: ImportOutcome.Refused) { refused.append(refusal) }
        func progressed(_ done: Int, of all: Int) {}
    }
}

import Evidence
import EvidenceSources
import Foundation
import Logging

/// Why a page did not come, in words for the owner.
struct Setback {
    let reason: String
    /// Asking again later may do.
    let isPassing: Bool

    /// What is neither the tool's doing nor that of the key is logged whole.
    init(_ error: any Error, _ logger: Logger) {
        switch error {
        case let fault as AccessFault:
            reason = fault.reason
            isPassing = fault.isPassing
        case let refusal as Refusal:
            reason = refusal.description
            isPassing = true
        default:
            logger.error("\(String(reflecting: error))")
            reason = "Something went wrong here. What happened was written to the log."
            isPassing = true
        }
    }
}

import Synchronization

/// Passes the cancellation of an import on to its handover, whichever comes first.
final class HandoverStop: Sendable {
    private let state = Mutex<(isCancelled: Bool, handover: Handover?)>((false, nil))

    func holds(_ handover: Handover) {
        let isCancelled = state.withLock { state in
            state.handover = handover
            return state.isCancelled
        }
        if isCancelled { handover.cancel() }
    }

    func cancel() {
        let handover = state.withLock { state in
            state.isCancelled = true
            return state.handover
        }
        handover?.cancel()
    }
}

import Foundation
import Synchronization

/// Shows how far a work is: a bar on a terminal, plain lines elsewhere.
final class ProgressBar: Sendable {
    private let label: String
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let shown = Mutex(-1)

    init(label: String) {
        self.label = label
    }

    /// Takes a share from 0 to 1.
    func show(_ share: Double) {
        let percent = Int(share * 100)
        let step = isTerminal ? 1 : 25
        let isNews = shown.withLock { shown in
            guard percent / step > shown / step || shown < 0 else { return false }
            shown = percent
            return true
        }
        guard isNews else { return }
        if isTerminal {
            let full = percent * 30 / 100
            let bar = String(repeating: "█", count: full) + String(repeating: "░", count: 30 - full)
            FileHandle.standardError.write(Data("\r\(label) \(bar) \(percent) %".utf8))
        } else {
            Output.notice("\(label): \(percent) %")
        }
    }

    func finish() {
        show(1)
        if isTerminal { FileHandle.standardError.write(Data("\n".utf8)) }
    }
}

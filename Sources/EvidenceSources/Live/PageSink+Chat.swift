import Evidence
import Foundation

extension PageSink {
    /// What was said in the window, with the first message of each thread that goes on in it.
    func kept(ofChat window: Range<Date>) -> PageSink {
        let whole = kept(in: window)
        var roots: Set<String> = []
        var told: Set<String> = []
        for gathered in whole.gathered {
            guard case .event(let event) = gathered else { continue }
            told.insert(event.externalID)
            if let thread = event.thread { roots.insert(thread) }
        }
        let missing = gathered.filter { gathered in
            guard case .event(let event) = gathered else { return false }
            return roots.contains(event.externalID) && !told.contains(event.externalID)
                && event.at < window.upperBound
        }
        whole.take(missing)
        return whole
    }
}

import EvidenceSources
import Foundation

/// How long to leave an interface alone, in seconds.
enum Pace {
    /// Where nothing more was there.
    static let untilNews: TimeInterval = 60
    /// So many failures in a row are told as failing.
    static let patience = 3

    static func wait(after page: FetchedPage) -> TimeInterval {
        let asked = page.wait / .seconds(1)
        return page.isCaughtUp ? max(asked, untilNews) : asked
    }

    /// Twice as long each time, from 15 seconds to half an hour.
    static func wait(after failures: Int) -> TimeInterval {
        min(15 * pow(2, Double(min(failures, 20) - 1)), 1800)
    }
}

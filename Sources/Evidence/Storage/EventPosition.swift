package import Foundation
import Storage

extension EventPosition {
    /// The first position at a moment.
    package init(_ moment: Date) {
        self.init(rawValue: moment.microseconds << Self.slotBits)
    }

    /// The moment, to the microsecond.
    package var moment: Date {
        Date(timeIntervalSince1970: Double(rawValue >> Self.slotBits) / 1_000_000)
    }
}

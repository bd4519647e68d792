package import Foundation
import Storage

extension EventPosition {
    /// The first position at a moment; one too far away to have any has the last that there is.
    package init(_ moment: Date) {
        let last = Int64.max >> Self.slotBits
        self.init(rawValue: max(-last, min(last, moment.microseconds)) << Self.slotBits)
    }

    /// The moment, to the microsecond.
    package var moment: Date {
        Date(timeIntervalSince1970: Double(rawValue >> Self.slotBits) / 1_000_000)
    }
}

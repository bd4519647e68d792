package import Foundation

/// How far the clock of a source is put right, and who said so.
package struct SourceClock: Hashable, Sendable {
    package let source: String
    /// Added to every time that it tells, in seconds; 0 where its word is taken.
    package let offset: TimeInterval
    /// In seconds either way, where the person who set it said so.
    package let uncertainty: TimeInterval?
    package let eventCount: Int
    package let revision: Revision
}

/// How far the clock of a source is put right.
package struct ClockCorrection: Hashable, Sendable {
    /// Added to every time that it tells, in seconds.
    package let offset: TimeInterval
    /// In seconds either way, where the person who set it said so.
    package let uncertainty: TimeInterval?

    package init(offset: TimeInterval, uncertainty: TimeInterval? = nil) {
        self.offset = offset
        self.uncertainty = uncertainty
    }

    /// Such as `+3m 2s, give or take 4s`.
    package var words: String {
        let doubt = uncertainty.flatMap { $0 > 0 ? ToldOffset.text($0).dropFirst() : nil }
        return ToldOffset.text(offset) + (doubt.map { ", give or take \($0)" } ?? "")
    }
}

/// The times of an event as its source told them, before its clock was put right.
struct ToldTimes: Hashable, Sendable {
    let at: Date
    let editedAt: Date?
    let endedAt: Date?
}

extension GatheredEvent {
    /// With its times put right, and what was told kept beside them.
    func corrected(by offset: TimeInterval) -> GatheredEvent {
        guard offset != 0 else { return self }
        var event = self
        event.told = ToldTimes(at: at, editedAt: editedAt, endedAt: endedAt)
        event.at = at.addingTimeInterval(offset)
        event.editedAt = editedAt?.addingTimeInterval(offset)
        event.endedAt = endedAt?.addingTimeInterval(offset)
        return event
    }
}

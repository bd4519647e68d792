import Evidence

/// Gives each conversation a column of its own for as long as it goes on: the first that is free.
struct Lanes {
    /// How far down each column is taken.
    private var ends: [EventPosition]

    init(ends: [EventPosition] = []) {
        self.ends = ends
    }

    /// The column of a conversation, those that began before it having theirs.
    mutating func take(_ stretch: ClosedRange<EventPosition>) -> Int {
        let free = ends.firstIndex { $0 < stretch.lowerBound }
        if let free {
            ends[free] = stretch.upperBound
        } else {
            ends.append(stretch.upperBound)
        }
        return free ?? ends.count - 1
    }
}

package import Language

/// Which events a person wants to see by what is read of them; empty lists let everything through.
package struct ReadingFilter: Hashable, Sendable {
    /// How an event sounds.
    package enum Sound: String, CaseIterable, Sendable {
        case uncertain
        case negative
        case positive
        case stressed

        /// What it says of a person's feelings is not asked for by person.
        package var isMood: Bool { self != .uncertain }
    }

    package var acts: [Act]
    package var phases: [Phase]
    package var sounds: [Sound]

    package init(acts: [Act] = [], phases: [Phase] = [], sounds: [Sound] = []) {
        self.acts = acts
        self.phases = phases
        self.sounds = sounds
    }

    package var isEmpty: Bool { acts.isEmpty && phases.isEmpty && sounds.isEmpty }

    /// For each list that is not empty, the marks of which an event needs one.
    var groups: [ReadingMarks] {
        [
            ReadingMarks(acts.map(ReadingMarks.act)),
            ReadingMarks(phases.map(ReadingMarks.phase)),
            ReadingMarks(sounds.map(\.mark)),
        ].filter { !$0.isEmpty }
    }
}

extension ReadingFilter.Sound {
    var mark: ReadingMarks {
        switch self {
        case .uncertain: .uncertain
        case .negative: .negative
        case .positive: .positive
        case .stressed: .stressed
        }
    }
}

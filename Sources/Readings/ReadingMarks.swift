package import Language

/// What is said of an event by its reading, as one number, so that events can be asked for by it.
package struct ReadingMarks: OptionSet, Hashable, Sendable {
    package let rawValue: Int64

    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    package static let uncertain = ReadingMarks(rawValue: 1 << 24)
    package static let negative = ReadingMarks(rawValue: 1 << 25)
    package static let positive = ReadingMarks(rawValue: 1 << 26)
    package static let stressed = ReadingMarks(rawValue: 1 << 27)

    package static func act(_ act: Act) -> ReadingMarks {
        let place =
            switch act {
            case .question: 0
            case .hypothesis: 1
            case .observation: 2
            case .actionTaken: 3
            case .plan: 4
            case .requestForHelp: 5
            case .statusUpdate: 6
            case .decision: 7
            case .acknowledgement: 8
            case .coordination: 9
            case .social: 10
            }
        return ReadingMarks(rawValue: 1 << Int64(place))
    }

    package static func phase(_ phase: Phase) -> ReadingMarks {
        let place =
            switch phase {
            case .detection: 16
            case .diagnosis: 17
            case .repair: 18
            case .after: 19
            }
        return ReadingMarks(rawValue: 1 << Int64(place))
    }
}

extension Reading {
    /// From here on what is read is sure enough to be said.
    package static let telling = 0.6

    package var marks: ReadingMarks {
        var marks: ReadingMarks = []
        for act in shownActs { marks.insert(.act(act)) }
        if let phase { marks.insert(.phase(phase)) }
        if uncertainty >= Self.telling { marks.insert(.uncertain) }
        if stress >= Self.telling { marks.insert(.stressed) }
        switch shownPolarity {
        case .negative: marks.insert(.negative)
        case .positive: marks.insert(.positive)
        case .neutral, nil: break
        }
        return marks
    }
}

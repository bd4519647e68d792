import Language

extension [Correction] {
    /// What they say of each task's labels; below 0 where they say nothing.
    var said: [ReadingTask: [Float]] {
        var said: [ReadingTask: [Float]] = [:]
        for correction in self {
            switch correction {
            case .polarity(let polarity):
                said[.polarity] = Polarity.allCases.map { $0 == polarity ? 1 : 0 }
            case .phase(let phase):
                let label = phase?.rawValue ?? "none"
                said[.phase] = ReadingTask.phase.labels.map { $0 == label ? 1 : 0 }
            case .act(let act, let isThere):
                var acts = said[.acts] ?? Act.allCases.map { _ in -1 }
                if let index = Act.allCases.firstIndex(of: act) { acts[index] = isThere ? 1 : 0 }
                said[.acts] = acts
            }
        }
        return said
    }
}

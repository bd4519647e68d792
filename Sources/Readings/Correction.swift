import Evidence
package import Language

/// What a person says of a reading instead; it outlives every rebuild.
package enum Correction: Hashable, Sendable {
    case polarity(Polarity)
    case act(Act, isThere: Bool)
    case phase(Phase?)

    /// What it is about, of which there is one for each event.
    package var facet: String {
        switch self {
        case .polarity: "polarity"
        case .act(let act, _): "act:\(act.rawValue)"
        case .phase: "phase"
        }
    }

    package var word: String {
        switch self {
        case .polarity(let polarity): polarity.rawValue
        case .act(_, let isThere): isThere ? "yes" : "no"
        case .phase(let phase): phase?.rawValue ?? "none"
        }
    }

    /// Nil where the words are no correction.
    package init?(facet: String, word: String) {
        switch facet {
        case "polarity":
            guard let polarity = Polarity(rawValue: word) else { return nil }
            self = .polarity(polarity)
        case "phase":
            guard word == "none" || Phase(rawValue: word) != nil else { return nil }
            self = .phase(Phase(rawValue: word))
        default:
            guard facet.hasPrefix("act:"), let act = Act(rawValue: String(facet.dropFirst(4))),
                word == "yes" || word == "no"
            else { return nil }
            self = .act(act, isThere: word == "yes")
        }
    }
}

extension Reading {
    /// Takes a person's word for it.
    mutating func take(_ correction: Correction) {
        corrected.insert(correction.facet)
        switch correction {
        case .polarity(let polarity):
            self.polarity = polarity
            polarityConfidence = 1
        case .act(let act, let isThere):
            acts[act] = isThere ? 1 : 0
        case .phase(let phase):
            self.phase = phase
        }
    }
}

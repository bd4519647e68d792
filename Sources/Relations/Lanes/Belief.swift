import Language
import Readings

/// How people say that they suspect something.
enum Belief {
    private enum Cue { case suspects, perhaps, plans, denies }

    private static let cues = Phrases<Cue>([
        (
            .suspects,
            [
                "i suspect", "suspect", "could it be", "my guess", "next idea", "theory is",
                "my theory", "hypothesis", "i wonder if", "wondering if", "would explain",
                "that explains", "i bet", "must be the", "must have been", "caused by",
                "could that be",
                "looks like it's the", "it was probably", "is probably the", "probably the",
                "probably because", "i think it's the", "i think it was", "might be the",
                "may be the", "could be the", "maybe the", "maybe it's", "maybe it is",
                "perhaps the", "perhaps it's", "is it the", "was it the", "might have been",
            ]
        ),
        (
            .perhaps,
            [
                "maybe", "perhaps", "might", "could be", "probably", "i think", "i guess",
                "what if",
                "if the", "looks like", "seems like", "because",
            ]
        ),
        (
            .plans,
            [
                "maybe we", "maybe i", "maybe you", "perhaps we", "perhaps i", "we should",
                "i should", "we could", "you could", "let's", "shall we", "i'll", "we'll", "i'd",
                "maybe later", "maybe tomorrow", "could you", "can you", "might want",
            ]
        ),
        (
            .denies,
            [
                "isn't the", "isn't it", "is not the", "it's not", "not that", "not it",
                "ruled out",
                "rule out", "can't be", "cannot be", "innocent", "red herring", "unrelated",
            ]
        ),
    ])

    static func isTold(in said: Said, _ reading: Reading?) -> Bool {
        let found = cues.matches(in: said).map(\.meaning)
        guard !found.contains(.denies) else { return false }
        if found.contains(.suspects) { return true }
        return found.contains(.perhaps) && !found.contains(.plans)
            && reading.sureness(of: .hypothesis) >= 0.5
    }
}

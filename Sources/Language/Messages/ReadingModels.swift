import Foundation

/// The models and word lists that readings are made with.
package struct ReadingModels: Sendable {
    package let lexicon: ValenceLexicon
    package let words: WordVectors
    /// Polarity, emotions, stress.
    package var mood: TextModel?
    /// Acts, uncertainty, phase.
    package var conversation: TextModel?
    /// What was learned from corrections here.
    package var adjustment: Adjustment?

    package init(
        lexicon: ValenceLexicon,
        words: WordVectors = .none,
        mood: TextModel? = nil,
        conversation: TextModel? = nil
    ) {
        self.lexicon = lexicon
        self.words = words
        self.mood = mood
        self.conversation = conversation
    }

    /// The models that come with the product.
    package static let shipped = ReadingModels(
        lexicon: bytes("valence").flatMap(ValenceLexicon.init(bytes:)) ?? ValenceLexicon(vader: ""),
        words: bytes("words").flatMap(WordVectors.init(bytes:)) ?? .none,
        mood: bytes("mood").flatMap(ModelFile.model),
        conversation: bytes("conversation").flatMap(ModelFile.model)
    )

    private static func bytes(_ name: String) -> [UInt8]? {
        guard
            let url = Bundle.module.url(
                forResource: name,
                withExtension: "model",
                subdirectory: "Weights"
            )
        else { return nil }
        return (try? Foundation.Data(contentsOf: url)).map(Array.init)
    }
}

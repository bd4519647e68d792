package import Evidence
package import Language

/// What one event does and how it sounds, as read from its words and those before it.
package struct Reading: Hashable, Sendable {
    package let event: Event.ID
    package var polarity: Polarity
    package var polarityConfidence: Double
    /// In the order of `Emotion.allCases`; present from 0.5.
    package var emotions: [Double]
    package var stress: Double
    package var acts: [Act: Double]
    /// From 0, sure, to 1, guessing.
    package var uncertainty: Double
    package var phase: Phase?
    package var mentions: [Named]
    package var replies: [Reply]
    /// The event that its conversation started with.
    package var conversation: Event.ID
    /// The words that carried it, most telling first.
    package var because: [String]
    /// What people corrected, by facet.
    package var corrected: Set<String> = []

    /// Something that it names.
    package struct Named: Hashable, Sendable, Codable {
        package let kind: Mention.Kind
        package let text: String

        package init(kind: Mention.Kind, text: String) {
            self.kind = kind
            self.text = text
        }
    }

    /// An earlier event that it answers.
    package struct Reply: Hashable, Sendable, Codable {
        package let event: String
        package let confidence: Double
        package let reason: String
        /// How many messages of others lie between.
        package var over: Int?
    }

    /// Acts that are shown: those more likely than not.
    package var shownActs: [Act] { Act.allCases.filter { acts[$0, default: 0] >= 0.5 } }

    /// The polarity, where the reading is sure enough to be shown.
    package var shownPolarity: Polarity? {
        polarityConfidence >= Self.sureEnough ? polarity : nil
    }

    /// Below this a reading abstains.
    package static let sureEnough = 0.6
}

extension Mention.Kind: Codable {}

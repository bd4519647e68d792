/// A text with what it was labelled as, for as many tasks as it was labelled for.
package struct Example: Sendable {
    package let text: String
    package var features: Features
    /// For each task a number from 0 to 1 for each of its labels.
    package var targets: [ReadingTask: [Float]]
    /// What must not be parted between learning and measuring.
    package let group: String
    /// Kept apart from learning.
    package let isHeldOut: Bool
    package var importance: Float = 1
    /// The file that it stands in.
    package var source = ""
    /// Made up to be learned from: nothing is measured or set by it.
    package var isInvented = false

    package init(
        text: String,
        features: Features,
        targets: [ReadingTask: [Float]],
        group: String,
        isHeldOut: Bool = false
    ) {
        self.text = text
        self.features = features
        self.targets = targets
        self.group = group
        self.isHeldOut = isHeldOut
    }
}

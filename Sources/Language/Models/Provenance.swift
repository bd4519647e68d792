/// What a model was made from.
package struct Provenance: Equatable, Sendable {
    /// Rises whenever features or file change their meaning.
    package static let version = 1
    package var task: String
    package var seed: UInt64
    /// A hash of all examples, in order.
    package var examplesHash: UInt64
    package var exampleCount: Int
    /// A line for each source of examples, with its licence.
    package var licences: [String]

    package init(
        task: String,
        seed: UInt64,
        examplesHash: UInt64,
        exampleCount: Int,
        licences: [String]
    ) {
        self.task = task
        self.seed = seed
        self.examplesHash = examplesHash
        self.exampleCount = exampleCount
        self.licences = licences
    }
}

import Foundation

/// What is needed to find reply links: the network, how rare words are, and what they were made from.
package struct ReplyModel: Equatable, Sendable {
    var network: ReplyNetwork
    var rarity: WordRarity
    /// Above one, confidences are less sure than the network is.
    var temperature: Float
    package var provenance: Provenance

    /// The model that comes with the product.
    package static let shipped = shippedBytes.flatMap(ReplyModel.init(bytes:))

    private static var shippedBytes: [UInt8]? {
        let url = Bundle.module.url(
            forResource: "replies",
            withExtension: "model",
            subdirectory: "Weights"
        )
        return url.flatMap { try? Foundation.Data(contentsOf: $0) }.map(Array.init)
    }
}

/// The model as bytes: a name, what it was made from, then rarities and weights.
extension ReplyModel {
    private static let name = "DebriefReplies"
    /// Rises whenever a feature changes its meaning.
    private static let version: UInt32 = 1

    package var bytes: [UInt8] {
        var writer = ByteWriter()
        writer.write(Self.name)
        writer.write(Self.version)
        writer.write(provenance.seed)
        writer.write(provenance.examplesHash)
        writer.write(UInt32(provenance.exampleCount))
        writer.write(provenance.licences.joined(separator: "\n"))
        writer.write(temperature.bitPattern)
        writer.write(raw: rarity.steps)
        writer.write(network.weights)
        return writer.bytes
    }

    /// The model in the bytes, or nil where they are none, or one of another version.
    package init?(bytes: [UInt8]) {
        var reader = ByteReader(bytes)
        guard reader.text() == Self.name, reader.integer(UInt32.self) == Self.version,
            let seed = reader.integer(UInt64.self), let hash = reader.integer(UInt64.self),
            let count = reader.integer(UInt32.self), let licences = reader.text(),
            let temperature = reader.integer(UInt32.self), let steps = reader.raw(),
            let weights = reader.floats(), reader.isAtEnd,
            steps.count == WordRarity.buckets, weights.count == ReplyShape.count
        else { return nil }
        self.temperature = Float(bitPattern: temperature)
        rarity = WordRarity(steps: steps)
        network = ReplyNetwork(weights: weights)
        provenance = Provenance(
            task: "replies",
            seed: seed,
            examplesHash: hash,
            exampleCount: Int(count),
            licences: licences.split(separator: "\n").map(String.init)
        )
    }
}

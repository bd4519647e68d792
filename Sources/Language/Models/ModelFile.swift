/// A model as bytes: a name, what it was made from, then its words and weights.
package enum ModelFile {
    private static let name = "DebriefModel"

    package static func bytes(of model: TextModel) -> [UInt8] {
        var writer = ByteWriter()
        writer.write(name)
        writer.write(UInt32(Provenance.version))
        writer.write(model.provenance.task)
        writer.write(model.provenance.seed)
        writer.write(model.provenance.examplesHash)
        writer.write(UInt32(model.provenance.exampleCount))
        writer.write(model.provenance.licences.joined(separator: "\n"))
        writer.write(UInt32(model.heads.count))
        for head in model.heads {
            writer.write(head.task)
            writer.write(head.labels.joined(separator: " "))
            writer.write(UInt8(head.isExclusive ? 1 : 0))
            writer.write(UInt32(head.signalCount))
            for values in [head.scales, head.biases, head.signalWeights, head.slopes, head.shifts] {
                writer.write(values)
            }
        }
        writer.write(ascending: model.vocabulary.keys)
        writer.write(raw: model.vocabulary.rarities)
        writer.write(raw: model.weights.map { UInt8(bitPattern: $0) })
        return writer.bytes
    }

    /// The model in the bytes, or nil where they are none, or one of another version.
    package static func model(_ bytes: [UInt8]) -> TextModel? {
        var reader = ByteReader(bytes)
        guard reader.text() == name, reader.integer(UInt32.self) == UInt32(Provenance.version),
            let provenance = provenance(&reader), let count = reader.integer(UInt32.self),
            count < 64
        else { return nil }
        var heads: [Head] = []
        for _ in 0..<count {
            guard let head = head(&reader) else { return nil }
            heads.append(head)
        }
        let labels = heads.reduce(0) { $0 + $1.labels.count }
        guard let keys = reader.ascending(), let rarities = reader.raw(), let raw = reader.raw(),
            reader.isAtEnd, rarities.count == keys.count, raw.count == keys.count * labels
        else { return nil }
        return TextModel(
            vocabulary: Vocabulary(keys: keys, rarities: rarities),
            heads: heads,
            weights: raw.map { Int8(bitPattern: $0) },
            provenance: provenance
        )
    }

    private static func provenance(_ reader: inout ByteReader) -> Provenance? {
        guard let task = reader.text(), let seed = reader.integer(UInt64.self),
            let hash = reader.integer(UInt64.self), let count = reader.integer(UInt32.self),
            let licences = reader.text()
        else { return nil }
        return Provenance(
            task: task,
            seed: seed,
            examplesHash: hash,
            exampleCount: Int(count),
            licences: licences.split(separator: "\n").map(String.init)
        )
    }

    private static func head(_ reader: inout ByteReader) -> Head? {
        guard let task = reader.text(), let labels = reader.text(),
            let exclusive = reader.integer(UInt8.self), let signals = reader.integer(UInt32.self),
            let scales = reader.floats(), let biases = reader.floats(),
            let signalWeights = reader.floats(), let slopes = reader.floats(),
            let shifts = reader.floats()
        else { return nil }
        let names = labels.split(separator: " ").map(String.init)
        guard [scales, biases, slopes, shifts].allSatisfy({ $0.count == names.count }),
            signalWeights.count == names.count * Int(signals)
        else { return nil }
        return Head(
            task: task,
            labels: names,
            isExclusive: exclusive == 1,
            signalCount: Int(signals),
            scales: scales,
            biases: biases,
            signalWeights: signalWeights,
            slopes: slopes,
            shifts: shifts
        )
    }
}

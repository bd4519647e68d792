import Language
import Testing

struct ShippedFeaturesTests {
    private let said = [
        "Deploys are stuck since 14:05, p99 is at 3.2 s :( anyone else?",
        "maybe it's the proxy? we'll drain node-7 and look at `nginx -T`",
        "@ana thanks!! that wasn't the disk, see https://status.example/7 and PR 12",
        "I've reverted it. Calling it over, nobody was hurt 🎉",
    ]

    /// Where this fails, models were made from other features: run Scripts/train-weights, then note the new number.
    @Test func `models see of messages what they were made from`() {
        let models = ReadingModels.shipped
        var reader = FeatureReader(lexicon: models.lexicon, words: models.words)
        var hash = WordHash()
        for (index, text) in said.enumerated() {
            let message = Message(
                id: "\(index)",
                text: text,
                at: Double(index * 40),
                author: "a\(index % 2)",
                replyTo: index > 0 ? "0" : nil
            )
            let features = reader.features(of: message, Tokens(text))
            for word in features.words + features.grams + features.forms {
                hash.add(UInt64(word))
            }
            for signal in features.signals { hash.add(UInt64(signal.bitPattern)) }
        }
        #expect(hash.mixed == 12_848_370_990_334_961_669)
    }
}

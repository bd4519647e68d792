import Language
import Testing

struct MessageReaderTests {
    private func read(_ texts: String...) -> [MessageReading] {
        var reader = MessageReader()
        return texts.enumerated().map { index, text in
            reader.read(Message(id: "\(index)", text: text, author: "a\(index % 2)"))
        }
    }

    @Test(arguments: [
        "kill -9 sent", "primary died, failing over", "the cluster is in a degraded state",
        "dead letter queue has 4k messages", "OOM killer took the indexer", "aborting the deploy",
    ])
    func `harsh technical words are no bad mood`(text: String) {
        #expect(read(text).first?.mood.polarity == .neutral)
    }

    @Test(arguments: [
        "I am so fed up with this pager", "this is an absolute disgrace", "ffs, not again",
        "I hate that we always hear it from customers first",
    ])
    func `frustration is a bad mood`(text: String) {
        #expect(read(text).first?.mood.polarity == .negative)
    }

    @Test func `thanks are good, and love`() throws {
        let mood = try #require(read("thank you so much, you saved my night!").first?.mood)
        #expect(mood.polarity == .positive)
        #expect(mood.emotions[3] >= 0.5)
    }

    @Test func `a question is one, and names the words that say so`() throws {
        let reading = try #require(read("which node is it, and since when?").first)
        #expect(reading.acts.first?.act == .question)
        #expect(!reading.because.isEmpty)
    }

    @Test func `a hedged message is less sure than a flat one`() throws {
        let readings = read(
            "maybe it's the cache, I'm not sure",
            "the alias points at the old index"
        )
        #expect(readings[0].uncertainty > readings[1].uncertainty)
    }

    @Test func `joins and topics have no mood and no acts`() {
        var reader = MessageReader()
        let reading = reader.read(Message(id: "1", text: "ana has joined", author: "system"))
        #expect(reading.acts.isEmpty)
        #expect(reading.mood.polarity == .neutral)
    }

    @Test func `confidences are probabilities`() {
        for reading in read("", "?", "wtf", String(repeating: "no ", count: 5_000)) {
            let all =
                reading.acts.map(\.confidence) + reading.mood.emotions
                + [reading.mood.confidence, reading.mood.stress, reading.uncertainty]
            #expect(all.allSatisfy { (0...1).contains($0) })
        }
    }
}

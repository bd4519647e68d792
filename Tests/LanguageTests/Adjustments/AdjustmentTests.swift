import Foundation
import Language
import Testing

struct AdjustmentTests {
    /// A house word that nobody outside knows: a "wibble" is a decision here.
    private func lessons() -> [Lesson] {
        var reader = FeatureReader(lexicon: ReadingModels.shipped.lexicon)
        return (0..<60).map { number in
            let isHouseWord = number % 2 == 0
            let text =
                isHouseWord
                ? "wibble on shard \(number % 7)" : "the page of shard \(number % 7) is open"
            let message = Message(id: "\(number)", text: text, author: "a", place: "p")
            let features = reader.features(of: message, Tokens(text))
            let acts: [Float] = Act.allCases.map { $0 == .decision ? 1 : -1 }
            return Lesson(
                features,
                said: isHouseWord ? [.acts: acts] : [:],
                group: "day \(number / 6)",
                models: .shipped
            )
        }
    }

    @Test func `a word of the house is learned from corrections, on messages not seen`() {
        let counts = AdjustmentTraining().trial(lessons()).counts(.acts)
        #expect(counts.said == 30)
        #expect(counts.rightBefore < 10)
        #expect(counts.rightAfter > 25)
        #expect(counts.kept == 30)
        #expect(counts.changed < 5)
    }

    @Test func `what was learned is added to what is read, and nothing else changes`() throws {
        let adjustment = AdjustmentTraining().adjustment(lessons())
        var models = ReadingModels.shipped
        models.adjustment = adjustment
        var (before, after) = (MessageReader(), MessageReader(models: models))
        let message = Message(id: "1", text: "wibble on shard 3", author: "b", place: "q")
        let (plain, adjusted) = (before.read(message), after.read(message))
        #expect(!plain.acts.contains { $0.act == .decision })
        #expect(adjusted.acts.contains { $0.act == .decision && $0.confidence >= 0.5 })
        #expect(plain.mood == adjusted.mood)
        #expect(plain.phase == adjusted.phase)
    }

    @Test func `the same lessons teach the same, and it is the same when stored and read back`()
        throws
    {
        let first = AdjustmentTraining().adjustment(lessons())
        #expect(first == AdjustmentTraining().adjustment(lessons()))
        let stored = try JSONEncoder().encode(first)
        #expect(try JSONDecoder().decode(Adjustment.self, from: stored) == first)
    }

    @Test func `nothing is learned of a task that nobody spoke of`() {
        let trial = AdjustmentTraining().trial(lessons())
        #expect(trial.counts(.polarity).said == 0)
        #expect(trial.counts(.polarity).changed == 0)
    }
}

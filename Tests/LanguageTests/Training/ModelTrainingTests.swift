import Language
import Testing

struct ModelTrainingTests {
    private let table = """
        label\ttext
        positive\tgreat work
        positive\tgreat, thanks
        positive\tthis is great
        positive\tgreat news
        negative\tawful idea
        negative\tthis is awful
        negative\tawful, really
        negative\tan awful day
        neutral\tthe file is here
        neutral\tthe door is open
        neutral\tthe file moved
        neutral\tthe door is closed

        """

    private func model() throws -> TextModel {
        let examples = try #require(
            ExampleFile(lexicon: ValenceLexicon(vader: "")).examples(table, name: "t")
        )
        var training = ModelTraining(tasks: [.polarity])
        training.folds = 2
        let predicted = training.outOfFold(.polarity, examples)
        #expect(predicted.count == 12)
        return training.model(
            examples,
            name: "polarity",
            licences: ["t: our own"],
            outOfFold: [.polarity: predicted]
        )
    }

    @Test func `the same examples and seed give the same bytes`() throws {
        #expect(try ModelFile.bytes(of: model()) == ModelFile.bytes(of: model()))
    }

    @Test func `a model survives its file, with what it was made from`() throws {
        let bytes = try ModelFile.bytes(of: model())
        let read = try #require(ModelFile.model(bytes))
        #expect(ModelFile.bytes(of: read) == bytes)
        #expect(read.provenance.licences == ["t: our own"])
        #expect(read.provenance.exampleCount == 12)
        for length in stride(from: 0, to: bytes.count, by: 97) {
            #expect(ModelFile.model(Array(bytes.prefix(length))) == nil)
        }
    }

    @Test func `it learns what it is shown`() throws {
        let examples = try #require(
            ExampleFile(lexicon: ValenceLexicon(vader: "")).examples(table, name: "t")
        )
        let result = try #require(ModelEvaluation.table(.polarity, model(), examples))
        #expect(result.macro > 0.9)
        #expect(result.lines.contains { $0.hasPrefix("macro F1") })
    }

    @Test func `a table with other columns is not taken`() {
        let file = ExampleFile(lexicon: ValenceLexicon(vader: ""))
        #expect(file.examples("a\tb\n1\t2\n", name: "t") == nil)
        #expect(file.examples("label\ttext\nodd\tx\n", name: "t") == nil)
    }
}

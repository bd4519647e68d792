import Foundation
import Language
import Testing

struct ShippedModelTests {
    private static let datasets = ProcessInfo.processInfo.environment["DEBRIEF_DATASETS"]

    @Test func `every shipped model is there and says what it was made from`() {
        let models = ReadingModels.shipped
        for model in [models.mood, models.conversation] {
            #expect(model?.provenance.licences.isEmpty == false)
        }
        #expect(models.lexicon.valence(WordHash.of("wonderful")) > 1)
        #expect(models.lexicon.valence(WordHash.of("killed")) == 0)
    }

    @Test(
        .enabled(if: datasets != nil, "skipped, no data sets"),
        arguments: [
            ("jira-polarity", ReadingTask.polarity, 0.77),
            ("github-emotion", .emotions, 0.48),
            ("jira-deva", .stress, 0.7),
        ]
    )
    func `platforms never trained on are read well`(
        name: String,
        task: ReadingTask,
        least: Double
    ) throws {
        let path = try #require(Self.datasets) + "/\(name)/train.tsv"
        let models = ReadingModels.shipped
        let examples = try #require(
            ExampleFile(lexicon: models.lexicon)
                .examples(String(contentsOfFile: path, encoding: .utf8), name: name)
        )
        let result = ModelEvaluation.table(task, try #require(models.mood), examples)
        #expect(try #require(result).macro > least)
    }
}

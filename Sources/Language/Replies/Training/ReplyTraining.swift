import Foundation

/// Makes a reply model from answered logs.
///
/// It learns twice: first without any conversation known, then with those that the first network finds.
package struct ReplyTraining {
    package var seed: UInt64 = 20_221_206
    package var passes = 8
    /// Copies of each log with fewer conversations, so that quiet channels are learned too.
    private let quietShares: [Float] = [0.15, 0.4]
    /// Every such log is kept apart to choose when to stop and how sure to be.
    private let apart = 8
    private let report: (String) -> Void

    package init(report: @escaping (String) -> Void) { self.report = report }

    /// A model; logs of small cuts count less, since they are easy.
    package func model(_ logs: [AnsweredLog], licences: [String]) -> ReplyModel {
        let chosen = logs.enumerated().filter { isApart($0.offset, $0.element) }.map(\.element)
        let learned = logs.enumerated().filter { !isApart($0.offset, $0.element) }.map(\.element)
        let rarity = Self.rarity(learned)
        var network: ReplyNetwork?
        for stage in 1...2 {
            let examples = examples(learned, rarity, guide: network)
            var check = ReplyExamples()
            for log in chosen { check.add(log, rarity: rarity, guide: network) }
            report("stage \(stage): \(examples.count) messages, \(check.count) kept apart")
            network = fit(examples, check)
        }
        let found = network ?? ReplyNetwork(weights: [])
        var check = ReplyExamples()
        for log in chosen { check.add(log, rarity: rarity, guide: found) }
        let provenance = Provenance(
            task: "replies",
            seed: seed,
            examplesHash: Self.hash(logs),
            exampleCount: learned.reduce(0) { $0 + $1.answers.count },
            licences: licences
        )
        return ReplyModel(
            network: found,
            rarity: rarity,
            temperature: ReplyCalibration(check, found).temperature,
            provenance: provenance
        )
    }

    private func isApart(_ position: Int, _ log: AnsweredLog) -> Bool {
        position % apart == 3 && !log.isCut
    }

    private func examples(
        _ logs: [AnsweredLog],
        _ rarity: WordRarity,
        guide: ReplyNetwork?
    ) -> ReplyExamples {
        var random = SplitMix(seed: seed &+ 1)
        var examples = ReplyExamples()
        for log in logs {
            examples.add(log, rarity: rarity, guide: guide, weight: log.isCut ? 0.5 : 1)
            guard !log.isCut else { continue }
            for (number, share) in quietShares.enumerated() {
                let quiet = log.quieter(
                    keeping: share,
                    names: number == 1 ? .kept : .leftOut,
                    using: &random
                )
                if quiet.answers.count > 3 { examples.add(quiet, rarity: rarity, guide: guide) }
            }
        }
        return examples
    }

    private func fit(_ examples: ReplyExamples, _ check: ReplyExamples) -> ReplyNetwork {
        var trainer = ReplyTrainer(seed: seed)
        var best = trainer.network
        var lowest = Double.infinity
        for pass in 0..<passes {
            trainer.rate = 0.001 * (1 - Float(pass) / Float(passes))
            let loss = trainer.pass(examples)
            let check = ReplyCalibration(check, trainer.network)
            let apart = check.loss(temperature: 1)
            report(
                String(
                    format: "pass %d: loss %.4f; kept apart: loss %.4f, right %.4f",
                    pass + 1,
                    loss,
                    apart,
                    check.accuracy
                )
            )
            if apart < lowest { (best, lowest) = (trainer.network, apart) }
        }
        return best
    }

    private static func rarity(_ logs: [AnsweredLog]) -> WordRarity {
        var words: [[UInt32]] = []
        for log in logs where !log.isCut {
            let place = ChatPlace()
            for message in log.messages where !message.isSystem {
                words.append(place.append(message, rarity: .unknown).words)
            }
        }
        return WordRarity(counting: words)
    }

    private static func hash(_ logs: [AnsweredLog]) -> UInt64 {
        var hash = WordHash()
        for log in logs {
            for message in log.messages { for byte in message.text.utf8 { hash.add(byte) } }
            for (line, parents) in log.answers.sorted(by: { $0.key < $1.key }) {
                hash.add(UInt64(line))
                for parent in parents { hash.add(UInt64(parent)) }
            }
        }
        return hash.mixed
    }
}

extension AnsweredLog {
    /// A short piece of a conversation, without times or what stood around it.
    fileprivate var isCut: Bool { messages.count < 40 }
}

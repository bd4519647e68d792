import Foundation

/// Reads messages with their labels from JSON lines in time order; those without labels give context.
struct LabelledLines {
    let reader: FeatureReader

    func examples(_ content: String, name: String) -> [Example]? {
        var reader = reader
        let replies = ReplyFinder()
        var examples: [Example] = []
        let decoder = JSONDecoder()
        for line in content.split(whereSeparator: { $0 == "\n" || $0 == "\r\n" }) {
            guard let label = try? decoder.decode(Label.self, from: Foundation.Data(line.utf8))
            else {
                return nil
            }
            let links = replies.find(label.message).links
            guard !label.message.isSystem else { continue }
            let tokens = Tokens(label.text)
            let features = reader.features(
                of: label.message,
                tokens,
                answering: MessageReader.answered(by: label.message, links)
            )
            guard label.isLabelled else { continue }
            var example = Example(
                text: label.text,
                features: features,
                targets: label.targets,
                group: "\(name) \(label.conversation ?? label.place ?? label.id)",
                isHeldOut: label.part == "heldOut"
            )
            // Chat is mostly neutral; at full weight it would teach that everything is.
            example.importance = 0.4
            example.isInvented = label.part == "invented"
            examples.append(example)
        }
        return examples
    }

    private struct Label: Decodable {
        let id: String
        let text: String
        let at: String?
        let author: String?
        let replyTo: String?
        let place: String?
        let acts: [String]?
        let uncertainty: Float?
        let phase: String?
        let polarity: String?
        let stress: Float?
        let conversation: String?
        let part: String?

        var isLabelled: Bool { acts != nil || polarity != nil }

        var message: Message {
            Message(
                id: id,
                text: text,
                at: at.flatMap(Instant.seconds),
                author: author,
                replyTo: replyTo,
                place: place
            )
        }

        var targets: [ReadingTask: [Float]] {
            var targets: [ReadingTask: [Float]] = [:]
            if let acts {
                targets[.acts] = Act.allCases.map { acts.contains($0.rawValue) ? 1 : 0 }
                targets[.phase] = ExampleFile.oneOf(ReadingTask.phase.labels, phase ?? "none")
            }
            if let uncertainty {
                targets[.uncertainty] = [uncertainty >= 0.5 ? 1 : 0, uncertainty >= 1 ? 1 : 0]
            }
            if let polarity, Polarity(rawValue: polarity) != nil {
                targets[.polarity] = ExampleFile.oneOf(ReadingTask.polarity.labels, polarity)
            }
            if let stress {
                // Irritation without pressure is no stress by the guide, but is by other sets.
                targets[.stress] = [polarity == "negative" && stress == 0 ? -1 : stress]
            }
            return targets
        }
    }
}

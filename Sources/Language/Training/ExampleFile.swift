/// Reads labelled texts from the forms that they come in.
package struct ExampleFile {
    private let reader: FeatureReader

    package init(lexicon: ValenceLexicon, words: WordVectors = .none) {
        reader = FeatureReader(lexicon: lexicon, words: words)
    }

    /// Examples of a table or of JSON lines; nil when the form isn't known.
    package func examples(_ content: String, name: String) -> [Example]? {
        if content.first == "{" {
            return LabelledLines(reader: reader).examples(content, name: name)
        }
        guard let table = Table(content), let texts = table.values("text") else { return nil }
        guard let targets = targets(table) else { return nil }
        let parts = table.values("part")
        let groups = table.values("group")
        return texts.indices.map { row in
            let tokens = Tokens(texts[row])
            let isMessage = targets[row][.acts] != nil
            let features =
                isMessage ? reader.message(texts[row], tokens) : reader.features(tokens)
            var example = Example(
                text: texts[row],
                features: features,
                targets: completed(targets[row], features, table),
                group: groups.map { name + $0[row] } ?? "\(name) \(row)",
                isHeldOut: parts?[row] == "heldOut"
            )
            example.isInvented = isMessage
            return example
        }
    }

    /// Adds emotions by their cues where only polarity is labelled.
    private func completed(
        _ targets: [ReadingTask: [Float]],
        _ features: Features,
        _ table: Table
    ) -> [ReadingTask: [Float]] {
        if let emotions = targets[.emotions], table.values("emotion_votes_of_3") != nil {
            var completed = targets
            completed[.emotions] = CueLabels.withoutThanks(emotions, features)
            return completed
        }
        guard targets[.emotions] == nil, let polarity = targets[.polarity],
            let index = polarity.firstIndex(of: 1)
        else { return targets }
        var completed = targets
        completed[.stress] = [CueLabels.stress(Polarity.allCases[index], features)]
        completed[.emotions] = CueLabels.emotions(Polarity.allCases[index], features)
        return completed
    }

    private func targets(_ table: Table) -> [[ReadingTask: [Float]]]? {
        if let acts = table.values("acts") { return actTargets(table, acts) }
        if let polarity = table.values("polarity") { return ownTargets(table, polarity) }
        if let votes = table.values("emotion_votes_of_3") { return votedTargets(table, votes) }
        let emotions = Emotion.allCases.compactMap { emotion in
            let name = emotion.rawValue
            return table.values(name.prefix(1).uppercased() + name.dropFirst())
        }
        if emotions.count == Emotion.allCases.count {
            return table.rows.indices.map { row in
                [.emotions: emotions.map { $0[row] == "1" ? 1 : 0 }]
            }
        }
        guard let labels = table.values("label") else { return nil }
        if labels.allSatisfy({ Polarity(rawValue: $0) != nil }) {
            return labels.map { [.polarity: Self.oneOf(Polarity.allCases.map(\.rawValue), $0)] }
        }
        let arousal = ReadingTask.arousal.labels
        guard labels.allSatisfy({ arousal.contains($0.lowercased()) }) else { return nil }
        return labels.map {
            [
                .arousal: Self.oneOf(arousal, $0.lowercased()),
                .stress: [$0.lowercased() == "stress" ? 1 : 0],
            ]
        }
    }

    /// Columns acts (parted by commas), uncertainty and phase; an empty field says nothing.
    private func actTargets(_ table: Table, _ acts: [String]) -> [[ReadingTask: [Float]]] {
        let doubts = table.values("uncertainty")
        let phases = table.values("phase")
        return acts.indices.map { row in
            let set = acts[row].split(separator: ",").map(String.init)
            var targets: [ReadingTask: [Float]] = [
                .acts: Act.allCases.map { set.contains($0.rawValue) ? 1 : 0 }
            ]
            if let doubt = doubts.flatMap({ Float($0[row]) }) {
                targets[.uncertainty] = [doubt >= 0.5 ? 1 : 0, doubt >= 1 ? 1 : 0]
            }
            if let phase = phases?[row], !phase.isEmpty {
                targets[.phase] = Self.oneOf(ReadingTask.phase.labels, phase)
            }
            return targets
        }
    }

    /// Columns polarity, emotions (parted by commas) and stress; an empty field says nothing.
    private func ownTargets(_ table: Table, _ polarity: [String]) -> [[ReadingTask: [Float]]] {
        let emotions = table.values("emotions")
        let stress = table.values("stress")
        return polarity.indices.map { row in
            var targets: [ReadingTask: [Float]] = [:]
            if Polarity(rawValue: polarity[row]) != nil {
                targets[.polarity] = Self.oneOf(Polarity.allCases.map(\.rawValue), polarity[row])
            }
            if let named = emotions?[row], !named.isEmpty {
                let set = named.split(separator: ",").map(String.init)
                targets[.emotions] = Emotion.allCases.map { set.contains($0.rawValue) ? 1 : 0 }
            }
            if let value = stress.flatMap({ Float($0[row]) }) { targets[.stress] = [value] }
            return targets
        }
    }

    /// Votes of three raters, as `anger:1,joy:2`, with how strong the bad feeling was.
    private func votedTargets(_ table: Table, _ votes: [String]) -> [[ReadingTask: [Float]]]? {
        guard let labels = table.values("label"), let bad = table.values("neg_intensity_mean")
        else {
            return nil
        }
        return votes.indices.map { row in
            var counts: [String: Float] = [:]
            for vote in votes[row].split(separator: ",") {
                let parts = vote.split(separator: ":").map(String.init)
                if parts.count == 2, let count = Float(parts[1]) { counts[parts[0]] = count }
            }
            counts["surprise"] = max(
                counts["negativesurprise"] ?? 0,
                counts["positivesurprise"] ?? 0
            )
            return [
                .polarity: Self.oneOf(Polarity.allCases.map(\.rawValue), labels[row]),
                .emotions: Emotion.allCases.map { Self.emotion($0, counts) },
                .stress: [Self.stress(labels[row], counts, Float(bad[row]) ?? 0)],
            ]
        }
    }

    /// Present by two votes of three; thanks were voted as joy there, so little says no to love.
    private static func emotion(_ emotion: Emotion, _ votes: [String: Float]) -> Float {
        (votes[emotion.rawValue] ?? 0) >= 2 ? 1 : emotion == .love ? -1 : 0
    }

    /// A bad feeling that is roused; not known where it is bad and nobody voted for anger or fear.
    private static func stress(_ label: String, _ votes: [String: Float], _ strength: Float)
        -> Float
    {
        guard label == "negative" else { return 0 }
        let roused = max(votes["anger"] ?? 0, votes["fear"] ?? 0)
        if roused >= 2 { return strength >= 1.5 ? 1 : -1 }
        return roused == 0 && (votes["sadness"] ?? 0) >= 2 ? 0 : -1
    }

    static func oneOf(_ labels: [String], _ label: String) -> [Float] {
        labels.map { $0 == label ? 1 : 0 }
    }
}

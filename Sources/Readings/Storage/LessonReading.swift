package import Evidence
import Foundation
package import Language
package import Storage

/// Finds what there is to learn from the corrections of an incident.
package struct LessonReading {
    /// How many messages before and after a corrected one were seen and left as they were.
    private static let around = 8
    private static let before = 120
    private let models: ReadingModels

    package init(models: ReadingModels = .shipped) {
        self.models = models
    }

    /// Its corrected messages, and those beside them that nobody corrected.
    package func lessons(
        of incident: Incident.ID,
        in connection: any Connection
    ) throws -> [Event.ID: Lesson] {
        guard let stretch = try connection.correctedStretch(of: incident) else { return [:] }
        let corrections = try connection.corrections(of: incident)
        var walk = Walk(corrections, models)
        try connection.walk(stretch, of: incident, before: Self.before) { events, areBefore in
            for event in events { walk.take(event, around: Self.around) }
            return areBefore || events.last.map { $0.position < stretch.upperBound } == true
        }
        return walk.lessons
    }

    /// Goes through events and keeps the corrected ones and their neighbours.
    private struct Walk {
        private let corrections: [Event.ID: [Correction]]
        private let models: ReadingModels
        private var features: FeatureReader
        private var messages = EventMessages()
        private var passed: [(event: Event, features: Features)] = []
        private var due = 0
        private(set) var lessons: [Event.ID: Lesson] = [:]

        init(_ corrections: [Event.ID: [Correction]], _ models: ReadingModels) {
            self.corrections = corrections
            self.models = models
            features = FeatureReader(lexicon: models.lexicon, words: models.words)
        }

        mutating func take(_ event: Event, around: Int) {
            let message = messages.message(event)
            guard !message.isSystem else { return }
            let shown = features.features(of: message, Tokens(message.text))
            guard event.isSaidByPerson else { return }
            if let corrections = corrections[event.id] {
                for each in passed { keep(each.event, each.features, []) }
                passed = []
                keep(event, shown, corrections)
                due = around
            } else if due > 0 {
                keep(event, shown, [])
                due -= 1
            } else {
                passed.append((event, shown))
                if passed.count > around { passed.removeFirst() }
            }
        }

        private mutating func keep(
            _ event: Event,
            _ features: Features,
            _ corrections: [Correction]
        ) {
            let day = Int(event.at.timeIntervalSince1970 / 86_400)
            lessons[event.id] = Lesson(
                features,
                said: corrections.said,
                group: "\(event.place.rawValue)/\(day)",
                models: models
            )
        }
    }
}

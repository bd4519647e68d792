import ArgumentParser
import Evidence
import Foundation
import Language
import Pipeline
import Readings
import Storage

struct ReadingsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "readings",
        abstract: "List what is read of an incident's events: mood, acts, phase, mentions.",
        discussion: "Example: debrief readings --incident search-2022-12-06 --json"
    )

    @Option(help: "The incident.")
    var incident: String

    @Flag(help: "JSON lines, as `read` gives them.")
    var json = false

    @OptionGroup var options: DatabaseOptions

    func run() async throws {
        let store = try await options.open()
        try await refusing {
            let found = try await store.read {
                try $0.incident(incident, for: .operatorOfTheMachine)
            }
            try await Derivation(store: store).refresh(found)
            let readings = try await store.read { try $0.readings(of: found.id) }
            var page = EventPage.first
            while true {
                let next = page
                let slice = try await store.read {
                    try $0.events(of: found.id, page: next, limit: 1000)
                }
                for event in slice.events {
                    if let reading = readings[event.id] { try tell(event, reading) }
                }
                guard slice.hasLater, let last = slice.events.last else { break }
                page = .after(last.position)
            }
        }
        try await store.close()
    }

    private func tell(_ event: Event, _ reading: Reading) throws {
        if json { return try Output.json(IncidentReadingLine(reading)) }
        let acts = reading.shownActs.map(\.rawValue).joined(separator: ", ")
        let mood = reading.shownPolarity.map { $0 == .neutral ? "" : " [\($0.rawValue)]" } ?? ""
        let phase = reading.phase.map { " {\($0.rawValue)}" } ?? ""
        let text = event.text.split(separator: "\n").first.map(String.init) ?? ""
        Output.line("\(event.at.contractText)\(phase)\(mood) \(acts): \(text)")
    }
}

/// The contract of `read`, for an event.
private struct IncidentReadingLine: Encodable {
    struct Mood: Encodable {
        let polarity: String
        let confidence: Double
        let emotions: [String: Double]
        let stress: Double
    }

    struct Act: Encodable {
        let act: String
        let confidence: Double
    }

    struct Named: Encodable {
        let kind: String
        let text: String
    }

    struct Reply: Encodable {
        let id: String
        let confidence: Double
        let reason: String
    }

    let id: String
    let mood: Mood
    let acts: [Act]
    let uncertainty: Double
    let phase: String?
    let mentions: [Named]
    let repliesTo: [Reply]
    let conversation: String
    let because: [String]
    let corrected: [String]

    init(_ reading: Reading) {
        id = reading.event.rawValue
        mood = Mood(
            polarity: reading.polarity.rawValue,
            confidence: reading.polarityConfidence,
            emotions: Dictionary(
                zip(Emotion.allCases.map(\.rawValue), reading.emotions),
                uniquingKeysWith: { one, _ in one }
            ),
            stress: reading.stress
        )
        acts = reading.acts.map { Act(act: $0.key.rawValue, confidence: $0.value) }
            .sorted { ($0.confidence, $1.act) > ($1.confidence, $0.act) }
        uncertainty = reading.uncertainty
        phase = reading.phase?.rawValue
        mentions = reading.mentions.map { Named(kind: $0.kind.rawValue, text: $0.text) }
        repliesTo = reading.replies.map {
            Reply(id: $0.event, confidence: $0.confidence, reason: $0.reason)
        }
        conversation = reading.conversation.rawValue
        because = reading.because
        corrected = reading.corrected.sorted()
    }
}

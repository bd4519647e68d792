import ArgumentParser
import Evidence
import Foundation
import Pipeline
import Relations
import Storage

struct MomentsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "moments",
        abstract: "List possible turning points of an incident, and why each is thought one.",
        discussion: "Example: debrief moments --incident search-2022-12-06 --json"
    )

    @Option(help: "The incident.")
    var incident: String

    @Option(help: "How many at most, the weightiest.")
    var limit = 12

    @Flag(help: "JSON lines.")
    var json = false

    @OptionGroup var options: DatabaseOptions

    func run() async throws {
        guard limit > 0 else { throw ValidationError("The limit is a number from 1.") }
        let store = try await options.open()
        try await refusing {
            let found = try await store.read {
                try $0.incident(incident, for: .operatorOfTheMachine)
            }
            try await Derivation(store: store).refresh(found)
            let (moments, events) = try await store.read { connection in
                let moments = try connection.openMoments(of: found.id, limit: limit)
                return (moments, try connection.events(moments.map(\.anchor)))
            }
            for moment in moments { try tell(moment, events[moment.anchor]) }
        }
        try await store.close()
    }

    private func tell(_ moment: Moment, _ anchor: Event?) throws {
        if json { return try Output.json(MomentLine(moment)) }
        let words = anchor?.text.prefix(100).replacing("\n", with: " ") ?? ""
        Output.line(
            """
            \(moment.at.contractText) \(moment.kind.rawValue): \(moment.reason)
              \(words)
            """
        )
    }
}

/// The contract of `moments --json`.
private struct MomentLine: Encodable {
    let kind: String
    let at: String
    let event: String
    let events: [String]
    let reason: String
    let weight: Double
    let decision: String?

    init(_ moment: Moment) {
        kind = moment.kind.rawValue
        at = moment.at.contractText
        event = moment.anchor.rawValue
        events = moment.events.map(\.rawValue)
        reason = moment.reason
        weight = (moment.weight * 1000).rounded() / 1000
        decision = moment.decision?.rawValue
    }

    enum Key: String, CodingKey {
        case kind, at, event, events, reason, weight, decision
    }

    func encode(to encoder: any Encoder) throws {
        var line = encoder.container(keyedBy: Key.self)
        try line.encode(kind, forKey: .kind)
        try line.encode(at, forKey: .at)
        try line.encode(event, forKey: .event)
        try line.encode(events, forKey: .events)
        try line.encode(reason, forKey: .reason)
        try line.encode(weight, forKey: .weight)
        try line.encode(decision, forKey: .decision)
    }
}

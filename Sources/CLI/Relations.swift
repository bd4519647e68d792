import ArgumentParser
import Evidence
import Foundation
import Pipeline
import Relations
import Storage

struct RelationsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "relations",
        abstract: "List how the events of an incident bear on each other, and why.",
        discussion: "Example: debrief relations --incident search-2022-12-06 --json"
    )

    @Option(help: "Only those of this incident.")
    var incident: String?

    @Option(help: "Only those of this kind, such as refersTo.")
    var kind: String?

    @Flag(help: "JSON lines.")
    var json = false

    @OptionGroup var options: DatabaseOptions

    func run() async throws {
        if let kind, Relation.Kind(rawValue: kind) == nil {
            let kinds = Relation.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("There is no kind “\(kind)”: \(kinds).")
        }
        let store = try await options.open()
        try await refusing {
            for incident in try await incidents(store) {
                try await Derivation(store: store).refresh(incident)
                let (relations, events) = try await store.read { connection in
                    let relations = try connection.relations(of: incident.id)
                    let ids = Set(relations.flatMap { [$0.from, $0.to] })
                    return (relations, try connection.events(Array(ids)))
                }
                for relation in relations where kind == nil || relation.kind.rawValue == kind {
                    try tell(relation, events)
                }
            }
        }
        try await store.close()
    }

    private func incidents(_ store: any Store) async throws -> [Incident] {
        guard let incident else { return try await store.read { try $0.incidentsToDerive() } }
        return [try await store.read { try $0.incident(incident, for: .operatorOfTheMachine) }]
    }

    private func tell(_ relation: Relation, _ events: [Event.ID: Event]) throws {
        if json { return try Output.json(RelationLine(relation)) }
        let words = { (id: Event.ID) -> String in
            guard let event = events[id] else { return id.rawValue }
            return "\(event.at.contractText) \(event.text.prefix(60).replacing("\n", with: " "))"
        }
        let sure = Int((relation.confidence * 100).rounded())
        Output.line(
            """
            \(relation.kind.rawValue) (\(sure) %): \(relation.reason)
              \(words(relation.from))
              \(words(relation.to))
            """
        )
    }
}

/// The contract of `relations --json`.
private struct RelationLine: Encodable {
    let from: String
    let to: String
    let kind: String
    let reason: String
    let confidence: Double
    let decidedBy: String?

    init(_ relation: Relation) {
        from = relation.from.rawValue
        to = relation.to.rawValue
        kind = relation.kind.rawValue
        reason = relation.reason
        confidence = (relation.confidence * 1000).rounded() / 1000
        decidedBy = relation.decidedBy
    }

    enum Key: String, CodingKey {
        case from, to, kind, reason, confidence, decidedBy
    }

    func encode(to encoder: any Encoder) throws {
        var line = encoder.container(keyedBy: Key.self)
        try line.encode(from, forKey: .from)
        try line.encode(to, forKey: .to)
        try line.encode(kind, forKey: .kind)
        try line.encode(reason, forKey: .reason)
        try line.encode(confidence, forKey: .confidence)
        try line.encode(decidedBy, forKey: .decidedBy)
    }
}

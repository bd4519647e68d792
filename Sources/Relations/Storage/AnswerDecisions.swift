package import Evidence
package import Foundation
import Readings
package import Storage

extension Connection {
    /// Keeps a person's word for what an event answers: that event and no other, or none.
    package func decideAnswer(
        of event: Event.ID,
        to answered: Event.ID?,
        in incident: Incident.ID,
        reason: String,
        by viewer: Viewer,
        at moment: Date
    ) throws {
        var thought = Set(
            try readings(of: [event])[event]?.replies.map { Event.ID($0.event) } ?? []
        )
        if let known = try conversationMembers([event], in: incident)[event]?.answers {
            thought.insert(known.to)
        }
        for row in try rows(
            """
            SELECT to_event FROM relation_decision
            WHERE from_event = \(event) AND kind = \(Relation.Kind.repliesTo)
            ORDER BY to_event
            """
        ) { thought.insert(try row("to_event")) }
        func keep(_ decision: Relation.Decision, _ other: Event.ID) throws {
            let relation = Relation(event, .repliesTo, other, reason: reason, confidence: 1)
            try decide(decision, on: relation, by: viewer, at: moment)
        }
        for other in thought.sorted(by: { $0.rawValue < $1.rawValue }) where other != answered {
            try keep(.refused, other)
        }
        guard let answered else { return }
        try keep(thought.contains(answered) ? .confirmed : .drawn, answered)
    }
}

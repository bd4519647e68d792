import Evidence
import Storage

extension Untangled {
    /// Where its lane runs: conversations of one message, and those that are nothing but a thread,
    /// need none.
    var stretch: ClosedRange<EventPosition>? {
        guard let firstLead, let lastLead, firstLead < lastLead else { return nil }
        return firstLead...lastLead
    }

    func insertion(into incident: Incident.ID) -> SQL {
        """
        INSERT INTO conversation (
            incident_id, event_id, place_id, first_position, last_event, messages, questions,
            open_questions, lane_first, lane_last, flat_first, flat_last
        ) VALUES (
            \(incident), \(id), \(place), \(first), \(last), \(messages), \(questions),
            \(openQuestions), \(stretch?.lowerBound), \(stretch?.upperBound),
            \(flatStretch?.lowerBound), \(flatStretch?.upperBound)
        )
        """
    }
}

extension Untangling.Member {
    func insertion(into incident: Incident.ID, _ mark: LineMark) -> SQL {
        """
        INSERT INTO conversation_event (
            incident_id, event_id, position, conversation, answers, confidence, reason, decision,
            digest, reading, corrected, decided, person_id
        ) VALUES (
            \(incident), \(event), \(position), \(conversation), \(answers?.to),
            \(answers?.confidence), \(answers?.reason), \(answers?.decision), \(mark.digest),
            \(mark.reading), \(mark.corrected), \(mark.decided), \(mark.person)
        )
        """
    }
}

extension Connection {
    /// What people decided of what some events answer.
    func answerDecisions(of events: [Event.ID]) throws -> Untangling.Decisions {
        var decisions: Untangling.Decisions = [:]
        let found = try rows(listing: events) { list in
            """
            SELECT from_event, to_event, decision, reason FROM relation_decision
            WHERE kind = \(Relation.Kind.repliesTo) AND from_event IN \(list)
            ORDER BY decided_at, to_event
            """
        }
        for row in found {
            let answering = Answering(
                to: try row("to_event"),
                confidence: 1,
                reason: try row("reason"),
                decision: try row("decision")
            )
            decisions[try row("from_event"), default: []].append(answering)
        }
        return decisions
    }
}

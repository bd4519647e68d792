package import Evidence
import Readings
package import Storage

extension Connection {
    /// Tells an incident's conversations apart anew, where readings or decisions are others.
    ///
    /// Says how many there are, or nil where nothing had to be done.
    @discardableResult
    package func refreshConversations(of incident: Incident.ID) throws -> Int? {
        let stamp = try conversationStamp(of: incident)
        guard try conversationBuild(of: incident) != stamp else { return nil }
        let untangled = Untangling(try talkLines(of: incident), try answerDecisions(of: incident))
        try execute("DELETE FROM conversation WHERE incident_id = \(incident)")
        try execute("DELETE FROM conversation_event WHERE incident_id = \(incident)")
        try execute(untangled.conversations.map { Self.insertion(of: $0, incident) })
        try execute(untangled.members.map { Self.insertion(of: $0, incident) })
        try execute(
            """
            INSERT INTO conversation_build (incident_id, stamp) VALUES (\(incident), \(stamp))
            ON CONFLICT (incident_id) DO UPDATE SET stamp = excluded.stamp
            """
        )
        return untangled.conversations.count
    }

    /// Whether an incident's readings or decisions are others than when it was untangled.
    package func conversationsAreDue(of incident: Incident.ID) throws -> Bool {
        try conversationBuild(of: incident) != conversationStamp(of: incident)
    }

    private func conversationBuild(of incident: Incident.ID) throws -> String? {
        try row("SELECT stamp FROM conversation_build WHERE incident_id = \(incident)")?("stamp")
    }

    /// Changes with what relations were found from, with decisions on replies, and with what
    /// people say is a question.
    private func conversationStamp(of incident: Incident.ID) throws -> String {
        let built: String? = try row(
            "SELECT stamp FROM relation_build WHERE incident_id = \(incident)"
        )?("stamp")
        let decisions = try tally(
            """
            SELECT COUNT(*) AS number, COALESCE(MAX(relation_decision.decided_at), 0) AS latest,
                COALESCE(SUM(LENGTH(relation_decision.decision)), 0) AS extent
            FROM relation_decision
            JOIN incident_event ON incident_event.event_id = relation_decision.from_event
            WHERE incident_event.incident_id = \(incident)
                AND relation_decision.kind = \(Relation.Kind.repliesTo)
            """
        )
        let corrections = try tally(
            """
            SELECT COUNT(*) AS number, COALESCE(MAX(reading_correction.corrected_at), 0) AS latest,
                COALESCE(SUM(LENGTH(reading_correction.word)), 0) AS extent
            FROM reading_correction
            JOIN incident_event ON incident_event.event_id = reading_correction.event_id
            WHERE incident_event.incident_id = \(incident)
                AND reading_correction.facet = 'act:question'
            """
        )
        let positions = try tally(
            """
            SELECT COUNT(*) AS number, COALESCE(MAX(position), 0) AS latest,
                CAST(COALESCE(SUM(position % 1000003), 0) AS BIGINT) AS extent
            FROM incident_event
            WHERE incident_id = \(incident)
            """
        )
        return "1 \(built ?? "") \(decisions) \(corrections) \(positions)"
    }

    private func tally(_ sql: SQL) throws -> String {
        let numbers = try rows(sql).flatMap { row in
            try ["number", "latest", "extent"].map { try row($0, as: Int64.self) }
        }
        return numbers.map(String.init).joined(separator: " ")
    }

    private func talkLines(of incident: Incident.ID) throws -> [TalkLine] {
        let readings = try readings(of: incident)
        var lines: [TalkLine] = []
        var page = EventPage.first
        while true {
            let slice = try events(of: incident, page: page, limit: 2000)
            lines += slice.events.filter { !$0.kind.isQuiet }.map { TalkLine($0, readings[$0.id]) }
            guard slice.hasLater, let last = slice.events.last else { return lines }
            page = .after(last.position)
        }
    }

    private func answerDecisions(of incident: Incident.ID) throws -> Untangling.Decisions {
        var decisions: Untangling.Decisions = [:]
        let found = try rows(
            """
            SELECT relation_decision.from_event, relation_decision.to_event,
                relation_decision.decision, relation_decision.reason
            FROM relation_decision
            JOIN incident_event
                ON incident_event.event_id = relation_decision.from_event
                AND incident_event.incident_id = \(incident)
            WHERE relation_decision.kind = \(Relation.Kind.repliesTo)
            ORDER BY relation_decision.decided_at, relation_decision.to_event
            """
        )
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

    private static func insertion(of conversation: Untangled, _ incident: Incident.ID) -> SQL {
        """
        INSERT INTO conversation (
            incident_id, event_id, place_id, first_position, last_event, messages, questions,
            open_questions, lane, lane_first, lane_last
        ) VALUES (
            \(incident), \(conversation.id), \(conversation.place), \(conversation.first),
            \(conversation.last), \(conversation.messages), \(conversation.questions),
            \(conversation.openQuestions), \(conversation.lane), \(conversation.firstLead),
            \(conversation.lastLead)
        )
        """
    }

    private static func insertion(of member: Untangling.Member, _ incident: Incident.ID) -> SQL {
        """
        INSERT INTO conversation_event (
            incident_id, event_id, position, conversation, answers, confidence, reason, decision
        ) VALUES (
            \(incident), \(member.event), \(member.position), \(member.conversation),
            \(member.answers?.to), \(member.answers?.confidence), \(member.answers?.reason),
            \(member.answers?.decision)
        )
        """
    }
}

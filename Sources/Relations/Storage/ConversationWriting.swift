package import Evidence
import Readings
package import Storage

/// What it took to bring an incident's conversations up to date.
package struct ConversationWork: Hashable, Sendable {
    /// How many events were read to do so.
    package let eventsRead: Int
}

extension Connection {
    /// Tells those conversations of an incident apart anew that other readings, relations or
    /// decisions bear on.
    ///
    /// Says what it took, or nil where nothing had to be done.
    @discardableResult
    package func refreshConversations(of incident: Incident.ID) throws -> ConversationWork? {
        let stamp = try conversationStamp(of: incident)
        let built = try conversationBuild(of: incident)
        guard built != stamp else { return nil }
        var refreshing = ConversationRefreshing(incident: incident, connection: self)
        if built?.hasPrefix(Self.conversationsMadeBy + " ") != true { try refreshing.forget() }
        try refreshing.refresh()
        try execute(
            """
            INSERT INTO conversation_build (incident_id, stamp) VALUES (\(incident), \(stamp))
            ON CONFLICT (incident_id) DO UPDATE SET stamp = excluded.stamp
            """
        )
        return ConversationWork(eventsRead: refreshing.eventsRead)
    }

    /// Whether an incident's readings or decisions are others than when it was untangled.
    package func conversationsAreDue(of incident: Incident.ID) throws -> Bool {
        try conversationBuild(of: incident) != conversationStamp(of: incident)
    }

    /// Changes when untangling does; then all is told apart anew.
    private static var conversationsMadeBy: String { "3" }

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
        return "\(Self.conversationsMadeBy) \(built ?? "") \(decisions) \(corrections) \(positions)"
    }

    private func tally(_ sql: SQL) throws -> String {
        let numbers = try rows(sql).flatMap { row in
            try ["number", "latest", "extent"].map { try row($0, as: Int64.self) }
        }
        return numbers.map(String.init).joined(separator: " ")
    }
}

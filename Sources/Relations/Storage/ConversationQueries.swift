package import Evidence
package import Storage

/// Which of an incident's conversations to list.
package enum ConversationSort: String, CaseIterable, Sendable {
    /// Of more than one message.
    case talk
    /// With a question that nobody took up.
    case open
    /// A single message that nobody answered.
    case alone
}

extension Connection {
    /// An incident's conversations in the order in which they began.
    package func conversations(
        of incident: Incident.ID,
        _ sort: ConversationSort,
        in place: Place.ID? = nil,
        from start: Int = 0,
        limit: Int
    ) throws -> [Conversation] {
        try conversations(
            where: """
                conversation.incident_id = \(incident) AND \(sort.condition)
                    AND \(isIn(place))
                """,
            from: start,
            limit: limit
        )
    }

    /// The conversation that an event belongs to.
    ///
    /// Refuses with `notFound` where it belongs to none.
    package func conversation(with event: Event.ID, in incident: Incident.ID) throws -> Conversation
    {
        let found = try conversations(
            where: """
                conversation.incident_id = \(incident)
                    AND conversation.event_id = \(Conversation.with(event, in: incident))
                """,
            from: 0,
            limit: 1
        )
        guard let conversation = found.first else {
            throw Refusal(.notFound, "This event is in no conversation of the incident.")
        }
        return conversation
    }

    /// How many conversations of each sort there are.
    package func conversationCounts(
        of incident: Incident.ID,
        in place: Place.ID? = nil
    ) throws -> [ConversationSort: Int] {
        var counts: [ConversationSort: Int] = [:]
        for sort in ConversationSort.allCases {
            counts[sort] = try value(
                """
                SELECT COUNT(*) FROM conversation
                WHERE incident_id = \(incident) AND \(sort.condition) AND \(isIn(place))
                """
            )
        }
        return counts
    }

    /// What part some events have in conversations.
    package func conversationMembers(
        _ events: [Event.ID],
        in incident: Incident.ID
    ) throws -> [Event.ID: ConversationMember] {
        guard !events.isEmpty else { return [:] }
        let found = try rows(
            """
            SELECT conversation_event.event_id, conversation_event.conversation,
                conversation_event.answers, conversation_event.confidence,
                conversation_event.reason, conversation_event.decision, conversation.messages
            FROM conversation_event
            JOIN conversation
                ON conversation.incident_id = conversation_event.incident_id
                AND conversation.event_id = conversation_event.conversation
            WHERE conversation_event.incident_id = \(incident)
                AND conversation_event.event_id IN \(SQL.list(events))
            """
        ).map(ConversationMember.init)
        return Dictionary(found.map { ($0.event, $0) }, uniquingKeysWith: { one, _ in one })
    }

    /// The columns that conversations run in beside a stretch of the transcript; with threads
    /// unfolded into it, where it is flat.
    package func conversationLanes(
        of incident: Incident.ID,
        across stretch: ClosedRange<EventPosition>,
        in places: [Place.ID] = [],
        isFlat: Bool = false,
        atMost number: Int
    ) throws -> [ConversationLane] {
        let lane = ConversationLane.column(isFlat: isFlat)
        let (first, last): (SQL, SQL) =
            isFlat ? ("flat_first", "flat_last") : ("lane_first", "lane_last")
        let isHere: SQL = places.isEmpty ? "1 = 1" : "place_id IN \(SQL.list(places))"
        return try rows(
            """
            SELECT event_id, \(lane) AS lane, \(first) AS first, \(last) AS last
            FROM conversation
            WHERE incident_id = \(incident) AND \(lane) < \(number)
                AND \(first) <= \(stretch.upperBound) AND \(last) >= \(stretch.lowerBound)
                AND \(isHere)
            ORDER BY lane, first, event_id
            """
        ).map { row in
            ConversationLane(
                conversation: try row("event_id"),
                number: try row("lane"),
                first: try row("first"),
                last: try row("last")
            )
        }
    }

    private func isIn(_ place: Place.ID?) -> SQL {
        place.map { "conversation.place_id = \($0)" } ?? "1 = 1"
    }

    private func conversations(
        where condition: SQL,
        from start: Int,
        limit: Int
    ) throws -> [Conversation] {
        var found = try rows(
            """
            SELECT conversation.event_id, conversation.place_id, place.name AS place_name,
                event.text, event.source, identity.name AS author_name, event.occurred_at,
                ending.occurred_at AS ended_at, conversation.messages, conversation.questions,
                conversation.open_questions
            FROM conversation
            JOIN event ON event.id = conversation.event_id
            JOIN event AS ending ON ending.id = conversation.last_event
            JOIN place ON place.id = conversation.place_id
            LEFT JOIN identity ON identity.id = event.identity_id
            WHERE \(condition)
            ORDER BY conversation.first_position, conversation.event_id
            LIMIT \(limit) OFFSET \(start)
            """
        ).map(Conversation.init)
        let speakers = try speakers(of: found.map(\.id))
        for index in found.indices { found[index].speakers = speakers[found[index].id] ?? [] }
        return found
    }

    private func speakers(of conversations: [Event.ID]) throws -> [Event.ID: [String]] {
        guard !conversations.isEmpty else { return [:] }
        var speakers: [Event.ID: [String]] = [:]
        let found = try rows(
            """
            SELECT conversation_event.conversation, identity.name, COUNT(*) AS messages
            FROM conversation_event
            JOIN event ON event.id = conversation_event.event_id
            JOIN identity ON identity.id = event.identity_id
            WHERE conversation_event.conversation IN \(SQL.list(conversations))
            GROUP BY conversation_event.conversation, identity.name
            ORDER BY messages DESC, identity.name
            """
        )
        for row in found {
            speakers[try row("conversation"), default: []].append(try row("name"))
        }
        return speakers
    }
}

extension EventCondition {
    /// Being of the conversation that an event belongs to.
    package static func conversation(
        with event: Event.ID,
        in incident: Incident.ID
    ) -> EventCondition {
        EventCondition(
            "conversation \(event)",
            """
            event.id IN (
                SELECT same.event_id
                FROM conversation_event AS same
                WHERE same.incident_id = \(incident)
                    AND same.conversation = \(Conversation.with(event, in: incident))
            )
            """
        )
    }
}

extension ConversationSort {
    fileprivate var condition: SQL {
        switch self {
        case .talk: "conversation.messages > 1"
        case .open: "conversation.open_questions > 0"
        case .alone: "conversation.messages = 1"
        }
    }
}

extension Conversation {
    fileprivate static func with(_ event: Event.ID, in incident: Incident.ID) -> SQL {
        """
        (
            SELECT member.conversation
            FROM conversation_event AS member
            WHERE member.incident_id = \(incident) AND member.event_id = \(event)
        )
        """
    }

    init(_ row: Row) throws {
        let author: String? = try row("author_name")
        let source: String = try row("source")
        id = try row("event_id")
        place = try row("place_id")
        placeName = try row("place_name")
        self.author = author ?? source
        opening = try row("text")
        start = try row("occurred_at")
        end = try row("ended_at")
        messages = try row("messages")
        questions = try row("questions")
        openQuestions = try row("open_questions")
    }
}

extension ConversationMember {
    init(_ row: Row) throws {
        event = try row("event_id")
        conversation = try row("conversation")
        messages = try row("messages")
        guard let to: Event.ID? = try row("answers"), let to else {
            answers = nil
            return
        }
        answers = Answering(
            to: to,
            confidence: try row("confidence"),
            reason: try row("reason"),
            decision: try row("decision")
        )
    }
}

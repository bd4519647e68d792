import DebriefTesting
import Evidence
import Foundation
import Language
import Readings
import Relations
import Storage
import Testing

/// Conversations that are told apart bit by bit are those that are told apart at once.
struct ConversationGrowthTests {
    /// Some exchanges, half a day and more apart, each of its own words and people.
    private static func exchanges(_ count: Int) -> [Gathered] {
        (0..<count).flatMap { number -> [Gathered] in
            let at = Double(number) * 50_000
            let question = "Is the search index of shop \(number) down again?"
            return [
                .event(Sample.message(at, question)),
                .event(Sample.message(at + 30, "> \(question)\nNo, it answers.", by: "U2")),
                .event(
                    Sample.message(at + 60, "Notes of shop \(number)", in: "C2", thread: at + 60)
                ),
                .event(
                    Sample.message(at + 90, "Into the wiki.", by: "U2", in: "C2", thread: at + 60)
                ),
            ]
        }
    }

    @Test(arguments: Engine.available, [1, 2, 3])
    func `bit by bit gives what at once does`(engine: Engine, seed: UInt64) async throws {
        try await engine.withStore(migrations: Told.migrations) { store in
            var random = Seeded(seed: seed)
            var waiting = RelationGrowthTests.story(120) + Self.exchanges(12)
            random.shuffle(&waiting)
            let incident = try await Growing.start(Array(waiting.prefix(30)), in: store)
            waiting.removeFirst(30)
            var step = 0
            while !waiting.isEmpty {
                let more = Array(waiting.prefix(1 + random.next(30)))
                waiting.removeFirst(more.count)
                try await Growing.add(more, to: incident, in: store)
                step += 1
                try await Self.decide(step, &random, incident, in: store)
                let (grown, anew) = try await Self.both(incident, in: store)
                #expect(grown == anew)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a person's word costs its conversations`(engine: Engine) async throws {
        try await engine.withStore(migrations: Told.migrations) { store in
            let told = try await Told.of(Self.exchanges(60), in: store)
            let incident = told.incident
            try await store.write { connection in
                let first = try connection.refreshConversations(of: incident.id)
                #expect(first?.eventsRead == 240)
                let (asked, wiki) = (told.events[80], told.events[83])
                try connection.decideAnswer(
                    of: wiki.id,
                    to: asked.id,
                    in: incident.id,
                    reason: "Told so.",
                    by: .operatorOfTheMachine,
                    at: Sample.noon
                )
                let again = try connection.refreshConversations(of: incident.id)
                #expect((again?.eventsRead ?? 0) <= 4)
                let members = try connection.conversationMembers([wiki.id], in: incident.id)
                #expect(members[wiki.id]?.conversation == asked.id)
                #expect(try connection.refreshConversations(of: incident.id) == nil)
            }
        }
    }

    /// Somebody says what an event answers, or that another asks.
    private static func decide(
        _ step: Int,
        _ random: inout Seeded,
        _ incident: Incident,
        in store: any Store
    ) async throws {
        let numbers = (0..<3).map { _ in random.next(10_000) }
        try await store.write { connection in
            let events = try connection.events(of: incident.id, limit: 1000).events
                .filter { $0.kind == .message }
            let picked = numbers.map { events[$0 % events.count] }
            let now = Sample.noon.addingTimeInterval(Double(step))
            guard picked[0].id != picked[1].id else { return }
            try connection.decideAnswer(
                of: picked[0].id,
                to: step % 3 == 0 ? nil : picked[1].id,
                in: incident.id,
                reason: "Told so.",
                by: .operatorOfTheMachine,
                at: now
            )
            let correction = Correction.act(.question, isThere: step % 2 == 0)
            try connection.correct(
                picked[2].id,
                correction,
                by: .operatorOfTheMachine,
                at: now
            )
        }
    }

    /// What is told apart bit by bit, and what is when all is forgotten before.
    private static func both(
        _ incident: Incident,
        in store: any Store
    ) async throws -> ([String], [String]) {
        try await store.write { connection in
            let incident = try connection.incident(incident.key, for: .operatorOfTheMachine)
            try connection.refreshRelations(of: incident)
            try connection.refreshConversations(of: incident.id)
            let grown = try lines(connection)
            try connection.execute("DELETE FROM conversation_build")
            try connection.refreshConversations(of: incident.id)
            return (grown, try lines(connection))
        }
    }

    private static func lines(_ connection: any Storage.Connection) throws -> [String] {
        let conversations = try connection.rows(
            """
            SELECT event_id, last_event, messages, questions, open_questions,
                COALESCE(lane, -1) AS lane, COALESCE(flat_lane, -1) AS flat_lane
            FROM conversation ORDER BY event_id
            """
        ).map { row in
            let ends: [String] = [try row("event_id"), try row("last_event")]
            let numbers = try ["messages", "questions", "open_questions", "lane", "flat_lane"].map {
                String(try row($0, as: Int.self))
            }
            return (ends + numbers).joined(separator: " ")
        }
        let members = try connection.rows(
            """
            SELECT event_id, conversation, COALESCE(answers, '') AS answers
            FROM conversation_event ORDER BY event_id
            """
        ).map { row in
            let parts: [String] = [
                try row("event_id"), try row("conversation"), try row("answers"),
            ]
            return parts.joined(separator: " ")
        }
        return conversations + members
    }
}

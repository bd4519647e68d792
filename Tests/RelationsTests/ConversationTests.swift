import DebriefTesting
import Evidence
import Foundation
import Language
import Readings
import Relations
import Storage
import Testing

struct ConversationTests {
    /// Two conversations, one within the other, and a thread.
    private static let talk: [Gathered] = [
        .event(Sample.message(1, "Is the search index down again?")),
        .event(Sample.message(30, "Lunch at the harbour today, anyone hungry?", by: "U2")),
        .event(Sample.message(60, "> Is the search index down again?\nNo, it answers.", by: "U2")),
        .event(Sample.message(600, "Where do the notes go?", in: "C2", thread: 600)),
        .event(Sample.message(660, "Into the wiki.", by: "U2", in: "C2", thread: 600)),
    ]

    private func untangled<Result: Sendable>(
        on engine: Engine,
        _ work: @Sendable @escaping (any Storage.Connection, Told) throws -> Result
    ) async throws -> Result {
        try await engine.withStore(migrations: Told.migrations) { store in
            let told = try await Told.of(Self.talk, in: store)
            return try await store.write { connection in
                try connection.refreshConversations(of: told.incident.id)
                return try work(connection, told)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `what is quoted or stands in a thread is of one conversation`(engine: Engine) async throws
    {
        try await untangled(on: engine) { connection, told in
            let (asked, lunch) = (told.events.first, told.event("Lunch"))
            let members = try connection.conversationMembers(
                told.events.map(\.id),
                in: told.incident.id
            )
            let quoting = try #require(members[told.events[2].id])
            #expect(quoting.conversation == asked?.id)
            #expect(quoting.answers?.to == asked?.id)
            let wiki = try #require(told.event("wiki").flatMap { members[$0.id] })
            #expect(wiki.conversation == told.event("notes")?.id)
            #expect(wiki.answers?.confidence == 1)
            let apart = try #require(lunch.flatMap { members[$0.id] })
            #expect(apart.conversation != quoting.conversation)

            let talk = try connection.conversations(of: told.incident.id, .talk, limit: 10)
            #expect(talk.map(\.id).contains(wiki.conversation))
            let one = try connection.conversation(with: told.events[4].id, in: told.incident.id)
            #expect(one.messages == 2)
            #expect(one.speakers.count == 2)
        }
    }

    @Test(arguments: Engine.available)
    func `a refused answer parts a conversation, a drawn one joins two`(
        engine: Engine
    ) async throws {
        try await untangled(on: engine) { connection, told in
            let (asked, lunch, quoting) = (told.events[0], told.events[1], told.events[2])
            let incident = told.incident.id
            let viewer = Viewer.operatorOfTheMachine
            #expect(try connection.refreshConversations(of: incident) == nil)
            let read = Relation(quoting.id, .repliesTo, asked.id, reason: "No.", confidence: 1)
            let drawn = Relation(quoting.id, .repliesTo, lunch.id, reason: "Yes.", confidence: 1)
            try connection.decide(.refused, on: read, by: viewer, at: Sample.noon)
            try connection.decide(.drawn, on: drawn, by: viewer, at: Sample.noon)
            #expect(try connection.conversationsAreDue(of: incident))
            try connection.refreshConversations(of: incident)
            let members = try connection.conversationMembers(told.events.map(\.id), in: incident)
            #expect(members[quoting.id]?.conversation == members[lunch.id]?.conversation)
            #expect(members[quoting.id]?.conversation != members[asked.id]?.conversation)
            #expect(members[quoting.id]?.answers?.decision == .drawn)

            try connection.decide(.refused, on: drawn, by: viewer, at: Sample.noon)
            try connection.refreshConversations(of: incident)
            let parted = try connection.conversationMembers([quoting.id], in: incident)
            #expect(parted[quoting.id]?.conversation == quoting.id)
            #expect(parted[quoting.id]?.answers == nil)
        }
    }

    @Test(arguments: Engine.available)
    func `the evidence is narrowed to the conversation of an event`(engine: Engine) async throws {
        try await untangled(on: engine) { connection, told in
            let reply = told.events[4]
            let filter = EventFilter(also: [
                .conversation(with: reply.id, in: told.incident.id)
            ])
            let found = try connection.events(of: told.incident.id, matching: filter).events
            #expect(found.map(\.id) == [told.events[3].id, reply.id])
        }
    }

    @Test(arguments: Engine.available)
    func `a conversation has a lane of its own while it goes on`(engine: Engine) async throws {
        try await untangled(on: engine) { connection, told in
            let incident = told.incident.id
            let stretch = told.events[0].position...told.events[4].position
            let lanes = try connection.conversationLanes(of: incident, across: stretch, atMost: 6)
            #expect(lanes.contains { $0.conversation == told.events[0].id })
            // What is nothing but a thread is shown as one anyway.
            #expect(!lanes.contains { $0.conversation == told.events[3].id })
            // Told by time its answer stands among the others, and has one.
            let flat = try connection.conversationLanes(
                of: incident,
                across: stretch,
                isFlat: true,
                atMost: 6
            )
            #expect(flat.contains { $0.conversation == told.events[3].id })
            for lane in lanes {
                let beside = lanes.filter {
                    $0.number == lane.number && $0.first <= lane.last && $0.last >= lane.first
                }
                #expect(beside == [lane])
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a question is open until somebody else takes it up`(engine: Engine) async throws {
        try await untangled(on: engine) { connection, told in
            let incident = told.incident.id
            let viewer = Viewer.operatorOfTheMachine
            for (event, isThere) in [(told.events[3], true), (told.events[4], false)] {
                let correction = Correction.act(.question, isThere: isThere)
                try connection.correct(event.id, correction, by: viewer, at: Sample.noon)
            }
            try connection.refreshConversations(of: incident)
            let answered = try connection.conversation(with: told.events[3].id, in: incident)
            #expect(answered.questions == 1)
            #expect(answered.openQuestions == 0)
            let reply = Relation(
                told.events[4].id,
                .repliesTo,
                told.events[3].id,
                reason: "It is of the other one.",
                confidence: 1
            )
            try connection.decide(.refused, on: reply, by: viewer, at: Sample.noon)
            try connection.refreshConversations(of: incident)
            let open = try connection.conversations(of: incident, .open, limit: 10)
            #expect(open.contains { $0.id == told.events[3].id })
            let counts = try connection.conversationCounts(of: incident)
            #expect(counts[.open] == open.count)
        }
    }

    @Test(arguments: Engine.available)
    func `in a thread what was asked last is answered first`(engine: Engine) async throws {
        try await engine.withStore(migrations: Told.migrations) { store in
            let told = try await Told.of(
                [
                    .event(Sample.message(1, "Is the parcel queue stuck?", thread: 1)),
                    .event(Sample.message(60, "Which of the two?", by: "U2", thread: 1)),
                    .event(Sample.message(90, "the one of the north", thread: 1)),
                ],
                in: store
            )
            let open = try await store.write { connection in
                try connection.refreshConversations(of: told.incident.id)
                return try connection.conversation(with: told.events[0].id, in: told.incident.id)
            }
            #expect(open.questions == 2)
            #expect(open.openQuestions == 1)
        }
    }
}

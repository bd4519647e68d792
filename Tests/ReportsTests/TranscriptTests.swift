import DebriefTesting
import Evidence
import Foundation
import Reports
import Storage
import Testing

struct TranscriptTests {
    private func transcript(_ engine: Engine, of batch: [Gathered]) async throws -> String {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            try await store.write { connection in
                try Sample.record(Sample.people + Sample.places + batch, in: connection)
                let window = try Window(start: Sample.noon, end: Sample.noon + 200_000)
                let draft = IncidentDraft(
                    title: "<Search> is off",
                    window: window,
                    selections: try connection.places(called: "search").map {
                        .place($0.id, window)
                    }
                )
                let viewer = Viewer.operatorOfTheMachine
                let key = try connection.record(
                    draft,
                    by: viewer,
                    ids: .uuid7(),
                    at: Sample.noon
                )
                let incident = try connection.incident(key, for: viewer)
                var transcript = TranscriptHTML(incident, reactionShown: { "(\($0))" })
                let head = transcript.head(
                    people: try connection.authors(of: incident.id, for: .operatorOfTheMachine),
                    days: try connection.days(of: incident.id)
                )
                let part = try connection.transcript(of: incident.id, .first)
                #expect(part.next == nil)
                return head + transcript.part(part) + transcript.foot
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a transcript has days, threads and people, and shows text as text`(
        engine: Engine
    ) async throws {
        var reacted = Sample.message(10, "Something <b>is</b> off")
        reacted.reactions = [GatheredReaction(name: "eyes", count: 2, people: ["U2"])]
        let html = try await transcript(
            engine,
            of: [
                .event(reacted), .event(Sample.message(20, "And also this")),
                .event(Sample.message(30, "Since when?", by: "U2", thread: 10)),
                .event(Sample.message(100_000, "The next day")),
            ]
        )
        #expect(html.contains("<title>&lt;Search&gt; is off</title>"))
        #expect(html.contains("Something &lt;b&gt;is&lt;/b&gt; off"))
        #expect(html.contains("<a href=\"#d2022-12-07\">2022-12-07</a> <span>1</span>"))
        #expect(html.contains("<h2 id=\"d2022-12-07\">"))
        #expect(html.contains("<li>Tomo Sato <span>1</span></li>"))
        #expect(html.contains("title=\"Tomo Sato\">(eyes) 2<"))
        #expect(!html.contains("<script") && !html.contains("<link"))
        let (thread, reply, next) = (
            html.range(of: "class=\"thread\""), html.range(of: "Since when?"),
            html.range(of: "And also this")
        )
        #expect(try #require(thread).lowerBound < #require(reply).lowerBound)
        #expect(try #require(reply).lowerBound < #require(next).lowerBound)
    }
}

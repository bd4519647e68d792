import DebriefTesting
import Evidence
import Foundation
import Investigations
import Reports
import Storage
import Testing

struct ExportTests {
    private func report(_ engine: Engine) async throws -> Report {
        try await engine.withStore(
            migrations: EvidenceMigrations.all + InvestigationMigrations.all
        ) { store in
            let (incident, events) = try await Sample.incident(in: store)
            return try await store.write { connection in
                let id = try connection.begin(
                    "How we got here",
                    of: incident.id,
                    by: .operatorOfTheMachine,
                    ids: .uuid7(),
                    at: Sample.noon
                )
                _ = try connection.addMarker(
                    .detection,
                    summary: "Seen **first**",
                    notes: "private",
                    citing: [events[0].id],
                    to: id,
                    ids: .uuid7(),
                    at: Sample.noon
                )
                try connection.add(
                    .difficulty,
                    "No one was <paged>",
                    citing: [],
                    to: id,
                    ids: .uuid7()
                )
                return try connection.report(
                    of: connection.investigation(id, of: incident.id),
                    on: incident,
                    for: .operatorOfTheMachine
                )
            }
        }
    }

    @Test(arguments: Engine.available)
    func `the HTML file needs nothing else and shows text as text`(engine: Engine) async throws {
        let html = ReportHTML(try await report(engine), eventAddress: { _ in nil }).document
        #expect(html.contains("<strong>first</strong>"))
        #expect(html.contains("Something &lt;b&gt;is&lt;/b&gt; off"))
        #expect(html.contains("No one was &lt;paged&gt;"))
        #expect(html.contains("<svg"))
        #expect(!html.contains("<script") && !html.contains("<link") && !html.contains("private"))
    }

    @Test(arguments: Engine.available)
    func `the Markdown cites its evidence in footnotes`(engine: Engine) async throws {
        let text = ReportMarkdown(try await report(engine)).text
        #expect(text.contains("Seen **first** [^1]"))
        #expect(text.contains("[^1]: 2022-12-06 12:00:00 UTC, Ines Duarte in search: “Something"))
        #expect(!text.contains("private"))
    }

    @Test
    func `what is unfinished says so, and has no sentence in place of a summary`() async throws {
        let report = try await report(.sqlite)
        let html = ReportHTML(report, eventAddress: { _ in nil }).document
        #expect(html.contains("Draft · How we got here") && !html.contains("No summary yet"))
        #expect(ReportMarkdown(report).text.contains("Draft · How we got here"))
    }
}

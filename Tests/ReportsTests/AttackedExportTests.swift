import CMarkdown
import DebriefTesting
import Evidence
import Foundation
import Investigations
import Reports
import Storage
import Testing

/// Every file that leaves the site, made of records and words that were written to attack it.
struct AttackedExportTests {
    private struct Files {
        let html: String
        let markdown: String
        let transcript: String
        let events: [Event]
    }

    /// With links as an earlier version stored them where they are put in past the recorder.
    private func files(_ engine: Engine, pastRecorder: Bool) async throws -> Files {
        try await engine.withStore(
            migrations: EvidenceMigrations.all + InvestigationMigrations.all
        ) { store in
            let incident = try await Sample.incident(
                of: Nasty.records,
                titled: Nasty.texts[0],
                in: store
            )
            return try await store.write { connection in
                if pastRecorder { try Self.putIn(Nasty.addresses, connection) }
                let events = try connection.events(of: incident.id, limit: 200).events
                let id = try Self.investigate(incident, events, connection)
                let report = try connection.report(
                    of: connection.investigation(id, of: incident.id),
                    on: incident,
                    for: .operatorOfTheMachine
                )
                var transcript = TranscriptHTML(incident, reactionShown: { $0 })
                let head = transcript.head(
                    people: try connection.authors(of: incident.id, for: .operatorOfTheMachine),
                    days: try connection.days(of: incident.id)
                )
                let part = try connection.transcript(of: incident.id, .first)
                return Files(
                    html: ReportHTML(report, eventAddress: \.permalink).document,
                    markdown: ReportMarkdown(report).text,
                    transcript: head + transcript.part(part) + transcript.foot,
                    events: events
                )
            }
        }
    }

    private static func putIn(_ addresses: [String], _ connection: any Connection) throws {
        let ids = try connection.rows("SELECT id FROM event ORDER BY position").map {
            try $0("id", as: Event.ID.self)
        }
        for (index, id) in ids.enumerated() {
            // PostgreSQL has no text with a zero in it.
            let address = addresses[index % addresses.count].replacing("\u{0}", with: "")
            let html = Nasty.markup[index % Nasty.markup.count]
            try connection.execute(
                "UPDATE event SET permalink = \(address), html = \(html) WHERE id = \(id)"
            )
            try connection.execute(
                "UPDATE event_file SET link = \(address) WHERE event_id = \(id)"
            )
        }
    }

    private static func investigate(
        _ incident: Incident,
        _ events: [Event],
        _ connection: any Connection
    ) throws -> Investigation.ID {
        let id = try connection.begin(
            Nasty.texts[1],
            of: incident.id,
            by: .operatorOfTheMachine,
            ids: .uuid7(),
            at: Sample.noon
        )
        for (index, words) in Nasty.texts.enumerated() {
            let text = words.replacing("\u{0}", with: "")
            let cited = [events[index % events.count].id]
            _ = try connection.addMarker(
                .diagnosis,
                title: text,
                summary: text,
                citing: cited,
                to: id,
                ids: .uuid7(),
                at: Sample.noon
            )
            try connection.add(.contributor, text, citing: cited, to: id, ids: .uuid7())
            try connection.addFollowUp(
                text,
                assignee: text,
                due: nil,
                citing: cited,
                to: id,
                ids: .uuid7()
            )
        }
        try connection.update(
            id,
            title: Nasty.texts[1],
            summary: Nasty.texts.dropLast().joined(separator: "\n\n")
        )
        return id
    }

    @Test(arguments: Engine.available, [false, true])
    func `a file runs nothing, fetches nothing and leads nowhere it should not`(
        engine: Engine,
        pastRecorder: Bool
    ) async throws {
        let files = try await files(engine, pastRecorder: pastRecorder)
        #expect(OutsideReach(of: files.html, isFile: true).problems == [])
        #expect(OutsideReach(of: files.transcript, isFile: true).problems == [])
        for document in [files.html, files.transcript] {
            #expect(document.contains("content=\"default-src 'none'; style-src 'unsafe-inline';"))
            #expect(!document.contains("@import url(https") || document.contains("&lt;style&gt;"))
        }
        let links = Set(files.events.compactMap(\.permalink))
        #expect(links.isDisjoint(with: Nasty.addresses))
        #expect(pastRecorder || links.isSuperset(of: Nasty.oddAddresses))
    }

    @Test(arguments: Engine.available)
    func `Markdown does no harm however it is rendered`(engine: Engine) async throws {
        let markdown = try await files(engine, pastRecorder: true).markdown
        for options in [CMARK_OPT_UNSAFE, CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES] {
            let html = try #require(
                cmark_markdown_to_html(markdown, markdown.utf8.count, options)
            )
            defer { free(html) }
            let text = String(cString: html)
            #expect(OutsideReach(of: text, isFile: true).problems == [])
            // Nothing that was written swallows what comes after it.
            #expect(text.contains("<h2>Contributor</h2>") && text.contains("<h2>Follow-ups</h2>"))
        }
    }
}

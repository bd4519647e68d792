import Foundation
import Markup
package import Storage

/// What hangs on the events of a page, fetched for all of them at once.
package struct EventDetails: Hashable, Sendable {
    package let reactions: [Event.ID: [Reaction]]
    package let files: [Event.ID: [EventFile]]
    package let versions: [Event.ID: [EventVersion]]
    /// The clocks that are put right, by their sources, where an event has been moved by one.
    package var clocks: [String: ClockCorrection] = [:]
}

extension Connection {
    package func details(of events: [Event]) throws -> EventDetails {
        let ids = events.map(\.id)
        let edited = events.filter { $0.versions > 1 }.map(\.id)
        return try EventDetails(
            reactions: reactions(on: ids),
            files: files(of: ids),
            versions: edited.isEmpty ? [:] : versions(of: edited),
            clocks: events.contains { $0.toldAt != nil } ? clockCorrections() : [:]
        )
    }

    private func reactions(on events: [Event.ID]) throws -> [Event.ID: [Reaction]] {
        var people: [String: [String]] = [:]
        let named = try rows(
            """
            SELECT reaction_person.event_id, reaction_person.name, identity.name AS person
            FROM reaction_person
            JOIN identity ON identity.id = reaction_person.identity_id
            WHERE reaction_person.event_id IN \(SQL.list(events))
            ORDER BY identity.name, identity.id
            """
        )
        for row in named {
            let key: String = try row("event_id") + ":" + row("name", as: String.self)
            people[key, default: []].append(try row("person"))
        }
        var reactions: [Event.ID: [Reaction]] = [:]
        let counted = try rows(
            """
            SELECT event_id, name, total FROM reaction
            WHERE event_id IN \(SQL.list(events))
            ORDER BY event_id, ordinal, name
            """
        )
        for row in counted {
            let event: Event.ID = try row("event_id")
            let name: String = try row("name")
            reactions[event, default: []].append(
                Reaction(
                    name: name,
                    count: try row("total"),
                    people: people["\(event):\(name)"] ?? []
                )
            )
        }
        return reactions
    }

    private func files(of events: [Event.ID]) throws -> [Event.ID: [EventFile]] {
        var files: [Event.ID: [EventFile]] = [:]
        let found = try rows(
            """
            SELECT id, event_id, name, media_type, size, link, unavailable,
                CASE WHEN content_digest IS NULL THEN 0 ELSE 1 END AS is_kept
            FROM event_file
            WHERE event_id IN \(SQL.list(events))
            ORDER BY event_id, ordinal, id
            """
        )
        for row in found {
            files[try row("event_id"), default: []].append(try EventFile(row))
        }
        return files
    }

    private func versions(of events: [Event.ID]) throws -> [Event.ID: [EventVersion]] {
        var versions: [Event.ID: [EventVersion]] = [:]
        let found = try rows(
            """
            SELECT event_id, number, text, html, edited_at, details FROM event_version
            WHERE event_id IN \(SQL.list(events))
            ORDER BY event_id, COALESCE(edited_at, 0), number
            """
        )
        for row in found {
            let event: Event.ID = try row("event_id")
            let number = (versions[event]?.count ?? 0) + 1
            versions[event, default: []].append(
                try EventVersion(
                    number: number,
                    text: row("text"),
                    html: SafeHTML.safe(row("html")),
                    editedAt: row("edited_at"),
                    details: [EventDetail](stored: row("details"))
                )
            )
        }
        return versions
    }

    /// The record as the source wrote it.
    package func rawRecord(of event: Event.ID) throws -> String {
        try value("SELECT raw FROM event WHERE id = \(event)")
    }

    /// A kept file's bytes, found through the event that the viewer may see.
    package func file(_ id: EventFile.ID, for viewer: Viewer) throws -> (EventFile, [UInt8]) {
        let found = try row(
            """
            SELECT event_file.id, event_file.event_id, event_file.name, event_file.media_type,
                event_file.size, event_file.link, event_file.unavailable, 1 AS is_kept,
                file_content.bytes
            FROM event_file
            JOIN event ON event.id = event_file.event_id
            JOIN place ON place.id = event.place_id
            JOIN file_content ON file_content.digest = event_file.content_digest
            WHERE event_file.id = \(id) AND \(viewer.maySee)
            """
        )
        guard let found else { throw Refusal(.notFound, "There is no such file.") }
        return (try EventFile(found), try found("bytes"))
    }
}

extension EventFile {
    init(_ row: Row) throws {
        id = try row("id")
        name = try row("name")
        mediaType = try row("media_type")
        size = try row("size")
        link = SafeAddress.safe(try row("link"))
        isKept = try row("is_kept")
        unavailable = try row("unavailable")
    }
}

extension Connection {
    /// The ids of events by what they are called at a source; one that is not there is refused.
    package func events(called externalIDs: [String], at source: String) throws -> [Event.ID] {
        try externalIDs.map { externalID in
            let found = try row(
                """
                SELECT id FROM event WHERE source = \(source) AND external_id = \(externalID)
                """
            )
            guard let found else { throw Refusal(.notFound, "There is no event \(externalID).") }
            return try found("id")
        }
    }
}

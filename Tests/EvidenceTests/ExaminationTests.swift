import DebriefTesting
import Evidence
import Foundation
import Storage
import Testing

/// Each kind of damage is done to a store that was whole, and has to be found.
struct ExaminationTests {
    private func findings(
        after damage: @Sendable @escaping (any Connection) throws -> Void = { _ in },
        on engine: Engine
    ) async throws -> [String] {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            _ = try await Sample.incident(in: store)
            try await store.write(damage)
            return try await store.read { try $0.examination().findings }
        }
    }

    @Test(arguments: Engine.available)
    func `nothing is found in a store that is whole`(engine: Engine) async throws {
        #expect(try await findings(on: engine) == [])
    }

    @Test(arguments: Engine.available)
    func `a position that is not its event's time is found`(engine: Engine) async throws {
        let found = try await findings(
            after: { connection in
                try connection.execute(
                    "UPDATE event SET occurred_at = occurred_at + 5000 WHERE text = \("Elsewhere")"
                )
            },
            on: engine
        )
        #expect(found == ["1 events have a position that isn't their time."])
    }

    @Test(arguments: Engine.available)
    func `a time that can't be is found`(engine: Engine) async throws {
        let found = try await findings(
            after: { connection in
                try connection.execute(
                    "UPDATE event SET occurred_at = 0 WHERE text = \("Elsewhere")"
                )
            },
            on: engine
        )
        #expect(found.last == "1 events have a time before 1971 or after 2199.")
    }

    @Test(.enabled(if: Engine.available.contains(.postgreSQL)))
    func `a position of two events is found`() async throws {
        let found = try await findings(
            after: { connection in
                try connection.execute(
                    "ALTER TABLE event DROP CONSTRAINT event_position_key CASCADE"
                )
                try connection.execute("DELETE FROM event_search")
                try connection.execute(
                    """
                    UPDATE event SET position = (SELECT MIN(position) FROM event)
                    WHERE text = \("Elsewhere")
                    """
                )
            },
            on: .postgreSQL
        )
        #expect(found.contains("1 positions belong to several events."))
    }

    @Test(arguments: Engine.available)
    func `an event that its incident lacks is found`(engine: Engine) async throws {
        let found = try await findings(
            after: { connection in
                try connection.execute(
                    """
                    DELETE FROM incident_event
                    WHERE event_id IN (SELECT id FROM event WHERE text = \("Looking"))
                    """
                )
            },
            on: engine
        )
        #expect(
            found == [
                "1 selected events are missing from their incident: 2022-12-06-search-is-off."
            ]
        )
    }

    @Test(arguments: Engine.available)
    func `an event that no selection selects is found`(engine: Engine) async throws {
        let found = try await findings(
            after: { connection in
                try connection.execute(
                    """
                    INSERT INTO incident_event (incident_id, position, event_id, is_lead)
                    SELECT incident.id, event.position, event.id, 1
                    FROM event CROSS JOIN incident
                    WHERE event.text = \("Elsewhere")
                    """
                )
            },
            on: engine
        )
        #expect(
            found == [
                "1 events are in an incident that doesn't select them: 2022-12-06-search-is-off."
            ]
        )
    }

    @Test(arguments: Engine.available)
    func `an event that search lacks is found`(engine: Engine) async throws {
        let found = try await findings(
            after: { connection in
                let position: Int64 = try connection.value(
                    "SELECT position FROM event WHERE text = \("Looking")"
                )
                switch connection.dialect {
                case .sqlite:
                    try connection.execute(
                        "INSERT INTO event_search (event_search) VALUES ('delete-all')"
                    )
                case .postgreSQL:
                    try connection.execute("DELETE FROM event_search WHERE position = \(position)")
                }
            },
            on: engine
        )
        let missing = engine == .sqlite ? 4 : 1
        #expect(found == ["\(missing) events are missing from the search index."])
    }

    @Test(arguments: Engine.available)
    func `an event with other words than search has is found`(engine: Engine) async throws {
        let found = try await findings(
            after: { connection in
                try connection.execute(
                    "UPDATE event SET text = \("Leaving") WHERE text = \("Looking")"
                )
            },
            on: engine
        )
        #expect(found == ["1 events have other words in the search index."])
    }

    @Test(arguments: Engine.available)
    func `a row of search without an event is found`(engine: Engine) async throws {
        let found = try await findings(
            after: { connection in
                switch connection.dialect {
                case .sqlite:
                    try connection.execute(
                        """
                        INSERT INTO event_search (rowid, terms, facets)
                        VALUES (1, \("lost"), \("kmessage"))
                        """
                    )
                case .postgreSQL:
                    try connection.execute(
                        "ALTER TABLE event_search DROP CONSTRAINT event_search_position_fkey"
                    )
                    try connection.execute(
                        """
                        INSERT INTO event_search (position, document)
                        VALUES (1, to_tsvector('simple', \("lost")))
                        """
                    )
                }
            },
            on: engine
        )
        #expect(found == ["1 rows of the search index belong to no event."])
    }
}

import DebriefTesting
import Evidence
import EvidenceSources
import Foundation
import Pipeline
import Storage
import Testing

/// One export read again and again, as it grows and its people change their names.
struct SlackAgainTests {
    private func read(_ files: [String: String], into store: any Store) async throws
        -> ImportOutcome
    {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "again-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (path, text) in files {
            let url = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(text.utf8).write(to: url)
        }
        let importer = Importer(store: store, ids: .uuid7(), now: { Date() })
        return try await importer.run(
            SlackSource(),
            SourceInput(path: folder.path),
            as: "export",
            by: .operatorOfTheMachine
        )
    }

    private func texts(in store: any Store) async throws -> [String] {
        try await store.read {
            try $0.events(
                for: .operatorOfTheMachine,
                matching: EventFilter(),
                page: .first,
                limit: 100
            ).events.map(\.text)
        }
    }

    private func users(_ name: String) -> String {
        #"[{"id": "U1", "name": "\#(name)", "profile": {"real_name": "Ines Duarte"}}]"#
    }

    private let channels = #"[{"id": "C1", "name": "search"}]"#
    private let first = """
        [{"type": "message", "user": "U1", "text": "ask <@U1> or <@B7>", "ts": "1670337000.000100"},
         {"type": "message", "bot_id": "B7", "username": "alarm", "text": "ringing",
          "ts": "1670337001.000100"}]
        """
    private let second = """
        [{"type": "message", "user": "U1", "text": "again <@B7>", "ts": "1670423400.000100"}]
        """

    @Test(arguments: Engine.available)
    func `an export again changes nothing, and what is new in it is read with the names of before`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            var files = [
                "users.json": users("ines"), "channels.json": channels,
                "search/2022-12-06.json": first,
            ]
            #expect(try await read(files, into: store).stored == 2)
            let again = try await read(files, into: store)
            #expect(again.unchanged == 2)
            #expect(again.people == 2)
            files["search/2022-12-07.json"] = second
            let grown = try await read(files, into: store)
            #expect(grown.stored == 1)
            #expect(grown.unchanged == 2)
            #expect(try await texts(in: store).contains("again @alarm"))
        }
    }

    @Test(arguments: Engine.available)
    func `a new name of a person reaches messages in files that did not change`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            var files = [
                "users.json": users("ines"), "channels.json": channels,
                "search/2022-12-06.json": first,
            ]
            _ = try await read(files, into: store)
            files["users.json"] = users("duarte")
            #expect(try await read(files, into: store).updated == 1)
            #expect(try await texts(in: store).contains { $0.hasPrefix("ask @duarte") })
        }
    }

    @Test(arguments: Engine.available)
    func `days that changed at once are each compared with their own messages`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            var files = [
                "users.json": users("ines"), "channels.json": channels,
                "search/2022-12-06.json": first, "search/2022-12-07.json": second,
            ]
            _ = try await read(files, into: store)
            files["search/2022-12-06.json"] = first.replacing("ringing", with: "silent")
            files["search/2022-12-07.json"] = second.replacing("again", with: "once more")
            let again = try await read(files, into: store)
            #expect(again.deleted == 0)
            #expect(again.updated == 2)
            #expect(again.unchanged == 1)
        }
    }
}

import DebriefTesting
import Evidence
import Foundation
import Storage
import Testing

struct FileContentTests {
    private func record(_ batch: [Gathered], in store: any Store) async throws {
        try await store.write { connection in
            try Sample.record(Sample.people + Sample.places + batch, in: connection)
        }
    }

    private func message(_ text: String, editedAt: Date? = nil) -> GatheredEvent {
        var event = Sample.message(1, text, editedAt: editedAt)
        event.files = [GatheredFile(externalID: "F1", name: "p95.png", size: 3)]
        return event
    }

    @Test(arguments: Engine.available)
    func `a file's content may come after its event, and outlives an edit`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            let event = message("look")
            try await record([.event(event)], in: store)
            let name = event.externalID
            #expect(try await store.read { try $0.keptFiles(of: [name], at: "slack") }.isEmpty)
            let content = GatheredContent(event: name, file: "F1", bytes: [1, 2, 3])
            let other = GatheredContent(event: "C1:9", file: "F1", bytes: [9])
            try await record([.content(content), .content(other)], in: store)
            #expect(try await store.read { try $0.keptFiles(of: [name], at: "slack") } == ["F1"])
            let edited = message("look here", editedAt: Sample.noon.addingTimeInterval(60))
            try await record([.event(edited)], in: store)
            #expect(try await store.read { try $0.keptFiles(of: [name], at: "slack") } == ["F1"])
            let contents: Int = try await store.read {
                try $0.value("SELECT COUNT(*) FROM file_content")
            }
            #expect(contents == 1, "what no event names is let go")
        }
    }
}

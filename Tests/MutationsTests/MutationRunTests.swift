import EvidenceSources
import Foundation
import Mutations
import Testing

struct MutationRunTests {
    private static let day = #"""
        [{"type": "message", "user": "U1", "text": "Is <@U2> on *search*? &gt; `no`",
          "ts": "1670337000.000200", "thread_ts": "1670337000.000200", "reply_count": 1,
          "edited": {"user": "U1", "ts": "1670337060.000000"},
          "reactions": [{"name": "eyes", "users": ["U2"], "count": 1}],
          "files": [{"id": "F1", "name": "graph.png", "mimetype": "image/png", "size": 12}],
          "attachments": [{"title": "Alert", "text": "p95 is high", "fields": []}],
          "blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": "_more_"}}]},
         {"type": "message", "subtype": "channel_join", "user": "U2", "text": "joined",
          "ts": "1670337001.000200"}]
        """#

    private static let files = [
        "users.json": #"[{"id": "U1", "name": "ines", "profile": {"email": "ines@shop.example"}}]"#,
        "channels.json": #"[{"id": "C1", "name": "search", "topic": {"value": "the index"}}]"#,
        "search/2022-12-06.json": day,
        "C1.json": #"{"channel_id": "C1", "messages": [{"ts": "1670337002.1", "text": "dump"}]}"#,
        "events.jsonl": #"{"event": {"type": "message", "channel": "C1", "ts": "1670337003.1"}}"#,
    ]

    @Test func `no mutated input crashes the Slack source or is stored by halves`() async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "seeds-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (path, text) in Self.files {
            let url = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(text.utf8).write(to: url)
        }
        let run = try MutationRun(SlackSource(), seeds: folder.path, seed: 1)
        let tally = try await run.run(0..<400)
        #expect(tally.objections.isEmpty, "\(tally.objections)")
        #expect(tally.cases == 400)
        #expect(tally.refused > 0)
        #expect(tally.stored > 0)
    }
}

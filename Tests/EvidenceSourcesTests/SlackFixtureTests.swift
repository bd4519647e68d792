import DebriefTesting
import Evidence
import EvidenceSources
import Foundation
import Testing

/// Real exports, where they are at hand, counted plainly beside what the source reads.
struct SlackFixtureTests {
    private static var fixtures: String? {
        ProcessInfo.processInfo.environment["DEBRIEF_FIXTURES"]
    }

    private final class Counter: GatheringSink {
        var events: [String: GatheredEvent] = [:]
        var refused = 0

        func take(_ batch: [Gathered]) {
            for case .event(let event) in batch { events[event.externalID] = event }
        }
        func refuse(_ refusal: ImportOutcome.Refused) { refused += 1 }
        func progressed(_ done: Int, of all: Int) {}
    }

    private func read(_ path: String) throws -> Counter {
        let counter = Counter()
        let input = SourceInput(path: "\(Self.fixtures ?? "")/\(path)")
        try SlackSource().read(input, into: counter)
        return counter
    }

    @Test(.enabled(if: fixtures != nil, "skipped, no fixtures"))
    func `a whole old workspace is read as its files count`() throws {
        let folder = "slack-export-houstondatavis"
        let root = URL(filePath: "\(Self.fixtures ?? "")/\(folder)")
        var (messages, edits, reactions) = (0, 0, 0)
        for path in try FileManager.default.subpathsOfDirectory(atPath: root.path)
        where path.contains("/") && path.hasSuffix(".json") {
            let data = try Data(contentsOf: root.appending(path: path))
            let day = try JSONSerialization.jsonObject(with: data) as? [[String: Any]] ?? []
            messages += day.count
            edits += day.filter { $0["edited"] != nil }.count
            for message in day {
                for reaction in message["reactions"] as? [[String: Any]] ?? [] {
                    reactions += reaction["count"] as? Int ?? 0
                }
            }
        }
        for form in [folder, folder + "/export.zip"] {
            let counter = try read(form)
            #expect(counter.refused == 0)
            #expect(counter.events.count == messages)
            #expect(counter.events.values.filter { $0.editedAt != nil }.count == edits)
            let read = counter.events.values.flatMap(\.reactions).reduce(0) { $0 + $1.count }
            #expect(read == reactions)
        }
    }

    @Test(.enabled(if: fixtures != nil, "skipped, no fixtures"))
    func `three forms of one conversation give the same messages`() throws {
        let forms = ["source_export.zip", "source_archive", "source_dump.zip"].map {
            "slack-slackdump/\($0)"
        }
        let texts = try forms.map { form in
            try read(form).events.values.sorted { $0.at < $1.at }.map(\.raw.count).count
        }
        #expect(texts == [16, 16, 16])
        let times = try forms.map { try read($0).events.values.map(\.at).sorted() }
        #expect(times[0] == times[1] && times[1] == times[2])
    }
}

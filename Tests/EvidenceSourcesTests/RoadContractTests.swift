import Evidence
import EvidenceSources
import Foundation
import Testing

/// What holds for every source that can be asked: each road to a record leads to one event.
struct RoadContractTests {
    private static let live = AllSources.sources.compactMap { $0 as? any LiveSource }
        .map { type(of: $0).name }

    private let from = Date(timeIntervalSince1970: 1_669_000_000)
    private let now = Date(timeIntervalSince1970: 1_670_400_000)

    private func sample(_ name: String) throws -> (any LiveSource, RoadSample) {
        let source = try #require(AllSources.source(named: name) as? any LiveSource)
        return (source, try #require(RoadSample.all[name], "Each live source gives a sample."))
    }

    private func interface(_ sample: RoadSample) -> StubbedInterface {
        StubbedInterface(sample.answers.mapValues { [.json($0)] })
    }

    /// What an event tells, without what only one road knows: its raw form and address.
    private func told(_ events: [GatheredEvent], of sample: RoadSample) -> [String: GatheredEvent] {
        var told: [String: GatheredEvent] = [:]
        for var event in events where sample.events.contains(event.externalID) {
            event.raw = ""
            event.permalink = nil
            told[event.externalID] = event
        }
        return told
    }

    @Test(arguments: live)
    func `a record is the same event by file, interface and webhook`(name: String) async throws {
        let (source, sample) = try sample(name)
        let file = try Reading.of(source, files: sample.files)
        #expect(file.refused.isEmpty)
        let byFile = told(file.events, of: sample)
        #expect(Set(byFile.keys) == sample.events)
        var fetching = Fetching()
        try await fetching.run(source, sample.access, interface(sample), from: from, now: now)
        #expect(fetching.refused.isEmpty)
        #expect(told(fetching.events, of: sample) == byFile)
        guard let body = sample.delivery else { return }
        let hook = try #require(source as? any WebhookSource)
        let delivered = try Reading.of(hook, delivered: body)
        #expect(told(delivered.events, of: sample) == byFile)
    }

    @Test(arguments: live)
    func `no page is asked twice, and no secret is kept in the cursor`(name: String) async throws {
        let (source, sample) = try sample(name)
        let interface = interface(sample)
        var fetching = Fetching()
        try await fetching.run(source, sample.access, interface, from: from, now: now)
        let asked = await interface.asked
        #expect(Set(asked).count == asked.count)
        let secrets = type(of: source).fields.filter { $0.kind == .secret }
            .compactMap { sample.access[$0.name] }.filter { $0.count > 2 }
        for secret in secrets { #expect(fetching.cursor?.contains(secret) == false) }
    }

    @Test(arguments: live)
    func `an interface that is busy is left alone, and the same page asked again`(
        name: String
    ) async throws {
        let (source, sample) = try sample(name)
        let busy = WebAnswer(status: 429, headers: ["retry-after": "7"])
        let interface = StubbedInterface(sample.answers.mapValues { [busy, .json($0)] })
        var fetching = Fetching()
        // A sign-in that is busy is a setback, which is tried again by itself.
        for _ in 0..<3 {
            do {
                try await fetching.run(source, sample.access, interface, from: from, now: now)
                break
            } catch is AccessFault {
                continue
            }
        }
        #expect(!fetching.waits.isEmpty && fetching.waits.allSatisfy { $0 >= .seconds(7) })
        #expect(Set(told(fetching.events, of: sample).keys) == sample.events)
    }

    @Test(arguments: live)
    func `nothing of before the window is fetched`(name: String) async throws {
        let (source, sample) = try sample(name)
        var fetching = Fetching()
        let later = Date(timeIntervalSince1970: 1_670_395_000)
        try await fetching.run(source, sample.access, interface(sample), from: later, now: now)
        let fires = fetching.events.filter { $0.kind == .alert && $0.endedAt == nil }
        #expect(fetching.events.count == fires.count, "an alert that still fires is within it")
    }
}

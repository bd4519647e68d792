import Evidence
import EvidenceSources
import Foundation
import Testing

/// What holds for every source that there is.
struct SourceContractTests {
    private static let names = AllSources.sources.map { type(of: $0).name }

    private func source(_ name: String) throws -> any EvidenceSource {
        try #require(AllSources.source(named: name))
    }

    private func sample(_ name: String) throws -> [String: String] {
        let files = try SourceSamples.files(of: name)
        try #require(!files.isEmpty, "Each source gives a small sample of our own.")
        return files
    }

    @Test(arguments: names)
    func `a sample is read, and each event keeps its origin`(name: String) throws {
        let reading = try Reading.of(source(name), files: sample(name))
        #expect(reading.refused.isEmpty)
        #expect(!reading.gathered.isEmpty)
        for event in reading.events {
            #expect(!event.externalID.isEmpty && !event.raw.isEmpty && !event.place.isEmpty)
            #expect((1...4_102_444_800).contains(event.at.timeIntervalSince1970))
            if let end = event.endedAt { #expect(end >= event.at) }
            #expect(event.permalink.map { $0.hasPrefix("http") } ?? true)
        }
    }

    @Test(arguments: names)
    func `reading twice gives the same, in the same order`(name: String) throws {
        let one = try Reading.of(source(name), files: sample(name))
        let other = try Reading.of(source(name), files: sample(name))
        #expect(one.events.map(\.externalID) == other.events.map(\.externalID))
        #expect(one.people == other.people && one.places == other.places)
        #expect(one.shifts == other.shifts && one.entries == other.entries)
    }

    @Test(arguments: names)
    func `the documentation tells of it`(name: String) throws {
        #expect(try SourceSamples.documentation.contains("debrief import \(name) "))
    }

    @Test(
        arguments: AllSources.sources.compactMap { $0 as? any LiveSource }.map { type(of: $0).name }
    )
    func `a live source asks for its secrets as secrets, and says what is missing`(
        name: String
    ) async throws {
        let live = try #require(try source(name) as? any LiveSource)
        let fields = type(of: live).fields
        #expect(fields.contains { $0.kind == .secret })
        #expect(Set(fields.map(\.name)).count == fields.count)
        await #expect(throws: AccessFault.self) {
            try await live.test(Access([:]), StubbedInterface([:]))
        }
    }

    @Test(
        arguments: AllSources.sources.compactMap { $0 as? any WebhookSource }.map {
            type(of: $0).name
        }
    )
    func `a delivery without the secret is not authentic`(name: String) throws {
        let hook = try #require(try source(name) as? any WebhookSource)
        let delivery = Delivery(headers: [:], body: Array("{}".utf8), receivedAt: Date())
        #expect(!hook.isAuthentic(delivery, secret: "s3cret"))
        #expect(!hook.isAuthentic(delivery, secret: ""))
    }

    /// More rounds than in the tests are run with `DEBRIEF_MUTATIONS`.
    private static let rounds =
        ProcessInfo.processInfo.environment["DEBRIEF_MUTATIONS"].flatMap(Int.init) ?? 40

    @Test(arguments: names)
    func `spoiled input is read or refused, and never more than that`(name: String) throws {
        let source = try source(name)
        let sample = try sample(name).sorted { $0.key < $1.key }
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "spoiled-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (path, text) in sample { try write(Array(text.utf8), to: folder, path) }
        var mutation = Mutation(seed: 11)
        for round in 0..<Self.rounds {
            let (path, text) = sample[round % sample.count]
            let spoiled = mutation.spoiled(text)
            try write(spoiled, to: folder, path)
            let reading = try Reading.of(source, path: folder.path)
            #expect(reading.refused.allSatisfy { !$0.location.isEmpty && !$0.reason.isEmpty })
            if let hook = source as? any WebhookSource {
                let delivery = Delivery(headers: [:], body: spoiled, receivedAt: Date())
                try hook.read(delivery, into: Reading())
            }
            try write(Array(text.utf8), to: folder, path)
        }
    }

    private func write(_ bytes: [UInt8], to folder: URL, _ path: String) throws {
        let url = folder.appending(path: path)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Foundation.Data(bytes).write(to: url)
    }
}

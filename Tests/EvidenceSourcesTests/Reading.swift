import Evidence
import EvidenceSources
import Foundation

/// What a source hands over of some files or of a delivery.
final class Reading: GatheringSink {
    private(set) var gathered: [Gathered] = []
    private(set) var refused: [ImportOutcome.Refused] = []
    private(set) var notes: [ImportNote] = []

    func note(_ note: ImportNote) { notes.append(note) }
    func take(_ batch: [Gathered]) { gathered += batch }
    func refuse(_ refusal: ImportOutcome.Refused) { refused.append(refusal) }
    func progressed(_ done: Int, of all: Int) {}

    var events: [GatheredEvent] {
        gathered.compactMap { if case .event(let event) = $0 { event } else { nil } }
    }

    var people: [GatheredPerson] {
        gathered.compactMap { if case .person(let person) = $0 { person } else { nil } }
    }

    var places: [GatheredPlace] {
        gathered.compactMap { if case .place(let place) = $0 { place } else { nil } }
    }

    var shifts: [GatheredShift] {
        gathered.compactMap { if case .shift(let shift) = $0 { shift } else { nil } }
    }

    var entries: [GatheredEntry] {
        gathered.compactMap { if case .entry(let entry) = $0 { entry } else { nil } }
    }

    /// The events as they must be by every road.
    var comparable: [GatheredEvent] {
        events.map { event in
            var event = event
            event.raw = ""
            return event
        }
    }

    func event(_ externalID: String) -> GatheredEvent? {
        events.last { $0.externalID == externalID }
    }

    static func of(
        _ source: any EvidenceSource,
        path: String,
        zone: String? = nil
    ) throws -> Reading {
        let reading = Reading()
        try source.read(SourceInput(path: path, zone: zone), into: reading)
        return reading
    }

    /// Writes the files into a folder of their own and reads it.
    static func of(
        _ source: any EvidenceSource,
        files: [String: String],
        zone: String? = nil
    ) throws -> Reading {
        try of(source, files: files.mapValues { Array($0.utf8) }, zone: zone)
    }

    static func of(
        _ source: any EvidenceSource,
        files: [String: [UInt8]],
        zone: String? = nil
    ) throws -> Reading {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "reading-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (path, bytes) in files {
            let url = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(bytes).write(to: url)
        }
        return try of(source, path: folder.path, zone: zone)
    }

    static func of(
        _ source: any WebhookSource,
        delivered body: String,
        headers: [String: String] = [:]
    ) throws -> Reading {
        let reading = Reading()
        let delivery = Delivery(
            headers: headers,
            body: Array(body.utf8),
            receivedAt: Date(timeIntervalSince1970: 1_670_337_000)
        )
        try source.read(delivery, into: reading)
        return reading
    }
}

/// Where real records lie, when they are at hand.
enum Fixtures {
    static var root: String? { ProcessInfo.processInfo.environment["DEBRIEF_FIXTURES"] }

    static func path(_ folder: String) -> String { "\(root ?? "")/\(folder)" }

    /// The JSON of each file in a folder, read plainly.
    static func documents(_ folder: String) throws -> [(path: String, value: Any)] {
        let url = URL(filePath: path(folder))
        return try FileManager.default.subpathsOfDirectory(atPath: url.path)
            .filter { $0.hasSuffix(".json") }.sorted()
            .map { file in
                let data = try Data(contentsOf: url.appending(path: file))
                return (file, try JSONSerialization.jsonObject(with: data))
            }
    }
}

package import Evidence
import Foundation

/// Tools whose records are read by a data file each: monitors, error trackers, builds, deploys.
///
/// A record that no mapping knows is kept as it is.
package struct MappedSource: RecordSource, WebhookSource {
    package static let name = "mapped"
    package static let guide = SourceGuide(
        "Another tool",
        "Monitors, error trackers, builds and deploys; what no mapping knows is kept as it is.",
        [
            "Add a webhook with this address, which sends JSON.",
            "With a secret, send it as the header X-Debrief-Secret or as a bearer token.",
        ]
    )
    package static let suffixes = [".json", ".jsonl", ".ndjson", ".txt"]

    private let mappings: [Mapping]
    private let times: TimeReader

    package init() {
        self.init(Mappings.builtIn)
    }

    init(_ mappings: [Mapping], times: TimeReader = TimeReader()) {
        self.mappings = mappings
        self.times = times
    }

    /// The tools that can be named on the command line.
    package static var tools: [String] { Mappings.builtIn.map(\.tool) }

    package func read(_ input: SourceInput, into sink: any GatheringSink) throws {
        do {
            let times = try TimeReader(input)
            let own = try input.mapping.map { try Mappings.all(at: URL(filePath: $0)) } ?? []
            try MappedSource(own + mappings, times: times).readRecords(of: input, into: sink)
        } catch let fault as ZoneFault {
            try sink.refuse(.init(location: "zone", reason: fault.reason))
        } catch let fault as MappingFault {
            try sink.refuse(.init(location: fault.file, reason: fault.reason))
        }
    }

    package func read(_ delivery: Delivery, into sink: any GatheringSink) throws {
        var delivery = delivery
        delivery.body = FormEncoded.json(delivery.body) ?? delivery.body
        try readRecords(of: delivery, into: sink)
    }

    package func isAuthentic(_ delivery: Delivery, secret: String) -> Bool {
        for header in ["sentry-hook-signature", "heroku-webhook-hmac-sha256"] {
            if let told = delivery.headers[header] {
                return Signature.isValid(told, of: delivery.body, secret: secret)
            }
        }
        if let told = delivery.headers["circleci-signature"] {
            let code = told.split(separator: ",").first { $0.hasPrefix("v1=") }?.dropFirst(3)
            return code.map { Signature.isValid(String($0), of: delivery.body, secret: secret) }
                ?? false
        }
        return delivery.tells(secret)
    }

    package func gathered(from record: SourceRecord) throws -> [Gathered]? {
        guard let mapping = mappings.first(where: { $0.fits(record.value) }) else {
            return try UnknownRecord(record, named: "A tool").gathered()
        }
        guard let list = mapping.records, let inner = record.value.value(at: list) else {
            return MappedRecord(record, record.value, by: mapping, reader: times).gathered()
        }
        return inner.elements.flatMap {
            MappedRecord(record, $0, by: mapping, reader: times).gathered()
        }
    }
}

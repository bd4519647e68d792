import Evidence
import EvidenceSources
import Foundation
import Pipeline

/// What a person said of a file that they bring in.
struct ImportOptions: Sendable {
    let source: any EvidenceSource
    let zone: String?
    let start: Date?
    /// How records become events, as a file says it.
    let mapping: String?
    /// Only what would change is told.
    let isDry: Bool
    let refused: RefusedRecords

    /// Refuses a source, zone, time or mapping that there is not.
    ///
    /// Mappings that are kept can be named by the ids of their connections.
    init(_ fields: [String: String], mappings: [String: String] = [:]) throws {
        func told(_ name: String) -> String? {
            fields[name]?.trimmingCharacters(in: .whitespacesAndNewlines)
                .nonEmpty
        }
        guard let source = AllSources.source(named: fields["source"] ?? "") else {
            throw Refusal(.invalid, "Choose a file and where it is from.")
        }
        if let zone = told("zone") {
            do {
                _ = try ZoneName.chosen(zone)
            } catch let fault as ZoneFault {
                throw Refusal(.invalid, fault.reason)
            }
        }
        self.source = source
        zone = told("zone")
        start = try told("start").flatMap { try Form(values: [("start", $0)]).date("start") }
        mapping =
            try told("mapping")
            ?? told("mapping-of").map { name in
                guard let kept = mappings[name] else {
                    throw Refusal(.invalid, "The mapping that was chosen is no longer there.")
                }
                return kept
            }
        if let mapping {
            guard let mappable = source as? any MappableSource else {
                throw Refusal(
                    .invalid,
                    "Only a table and another tool are read by a mapping; take it out, or choose one."
                )
            }
            try mappable.check(mapping)
        }
        isDry = told("dry") != nil
        refused = told("leave-out") == nil ? .stopTheImport : .areLeftOut
    }

    /// The mapping is written beside the file, where the source looks for it.
    func input(_ file: URL, in folder: URL) throws -> SourceInput {
        let own = try mapping.map { text in
            let place = folder.appending(path: "mapping-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            let url = place.appending(path: "mapping.json")
            try Data(text.utf8).write(to: url)
            return url.path
        }
        return SourceInput(path: file.path, zone: zone, start: start, mapping: own)
    }
}

extension String {
    var nonEmpty: String? { isEmpty ? nil : self }
}

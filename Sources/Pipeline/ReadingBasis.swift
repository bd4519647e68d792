import Evidence
import Language
import Readings
import Storage

/// What readings rest on beside the words: the names of the catalogue, and what was learned from
/// corrections; others make other readings.
struct ReadingBasis: Sendable {
    private let names: [String]
    private let adjustment: String?

    init(_ connection: any Connection) throws {
        names = try connection.catalogue().flatMap { [$0.name] + $0.aliases }
        adjustment = try connection.takenAdjustment()
    }

    var stamp: String { IncidentReading.stamp(names: hash, adjustment: adjustment) }

    func reading(_ connection: any Connection) throws -> IncidentReading {
        var models = ReadingModels.shipped
        models.adjustment = try adjustment.flatMap { try connection.adjustment($0) }
        return IncidentReading(
            catalogue: Catalogue(services: names, people: []),
            names: hash,
            models: models,
            adjustment: adjustment
        )
    }

    private var hash: Int {
        var hash = StableHash()
        for name in names { hash.combine(name) }
        return Int(hash.value)
    }
}

package import Evidence
package import Language
package import Storage

/// Brings the readings of an incident up to date, reading no more than what is new and near it.
package struct IncidentReading {
    private let maker: ReadingMaker
    package let madeBy: String

    package init(
        catalogue: Catalogue = Catalogue(),
        names: Int = 0,
        models: ReadingModels = .shipped,
        adjustment: String? = nil
    ) {
        maker = ReadingMaker(models: models, catalogue: catalogue)
        madeBy = Self.stamp(names: names, adjustment: adjustment)
    }

    /// Changes when more is kept of a reading.
    private static let form = "2"

    /// What readings made with these names and this adjustment are stamped with.
    package static func stamp(names: Int = 0, adjustment: String? = nil) -> String {
        ([form, ReadingModels.shipped.stamp, "\(names)"] + [adjustment].compactMap(\.self))
            .joined(separator: "/")
    }

    /// How many readings were made.
    @discardableResult
    package func refresh(_ incident: Incident.ID, in connection: any Connection) throws -> Int {
        guard let run = try run(over: incident, in: connection) else { return 0 }
        while try run.readOn(in: connection) {}
        return run.made
    }

    /// What is unread, to be read some events at a time; nil where nothing is.
    package func run(
        over incident: Incident.ID,
        in connection: any Connection
    ) throws -> ReadingRun? {
        try connection.unread(of: incident, by: madeBy).map {
            ReadingRun(incident, $0, maker, madeBy: madeBy)
        }
    }
}

extension ReadingModels {
    /// Changes when what a model was made from does.
    fileprivate var stamp: String {
        [mood, conversation].compactMap { $0?.provenance.examplesHash }
            .map { String($0, radix: 36) }.joined(separator: "-")
    }
}

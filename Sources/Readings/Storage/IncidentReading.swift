package import Evidence
package import Language
package import Storage

/// Brings the readings of an incident up to date, reading no more than what is new and near it.
package struct IncidentReading {
    /// How many events before and after the new ones are read with them, for their context.
    private static let before = 120
    private static let after = 20

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
        guard let stretch = try connection.unread(of: incident, by: madeBy) else { return 0 }
        var maker = maker
        var made = 0
        var beyond = 0
        try connection.walk(stretch, of: incident, before: Self.before) { events, areBefore in
            if areBefore {
                for event in events { _ = maker.read(event) }
                return true
            }
            var batch: [Reading] = []
            for event in events {
                if event.position > stretch.upperBound { beyond += 1 }
                if beyond > Self.after { break }
                batch.append(maker.read(event))
            }
            try connection.record(batch, madeBy: madeBy)
            made += batch.count
            return beyond < Self.after
        }
        return made
    }
}

extension ReadingModels {
    /// Changes when what a model was made from does.
    fileprivate var stamp: String {
        [mood, conversation].compactMap { $0?.provenance.examplesHash }
            .map { String($0, radix: 36) }.joined(separator: "-")
    }
}

package import Foundation

/// A stretch of time in which a schedule says that someone is on call.
package struct GatheredShift: Hashable, Sendable {
    /// Unique within the source.
    package var externalID: String
    /// As the source calls it: `Search primary`.
    package var schedule: String
    /// The person's external id.
    package var person: String
    package var from: Date
    /// Nil where it has no end.
    package var until: Date?
    /// 1 is called first.
    package var level: Int?
    /// Services that the schedule answers for, by their names.
    package var services: [String]

    package init(
        externalID: String,
        schedule: String,
        person: String,
        from: Date,
        until: Date?,
        level: Int? = nil,
        services: [String] = []
    ) {
        self.externalID = externalID
        self.schedule = schedule
        self.person = person
        self.from = from
        self.until = until
        self.level = level
        self.services = services
    }
}

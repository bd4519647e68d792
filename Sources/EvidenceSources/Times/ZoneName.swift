package import Foundation

/// A time zone as people write it: an IANA name, an offset, or an abbreviation.
package enum ZoneName: Hashable, Sendable {
    case known(TimeZone)
    /// Places that share an abbreviation, the most common first.
    case ambiguous(String, [ZoneAbbreviation.Place])

    /// Nil for a word that names no zone.
    package init?(_ text: some StringProtocol) {
        let text = text.trimmingCharacters(in: .whitespaces)
        if let seconds = ZoneOffset.seconds(text) {
            guard let zone = TimeZone(secondsFromGMT: seconds) else { return nil }
            self = .known(zone)
        } else if let zone = Self.place(text) ?? ZoneAbbreviation.spoken(text) {
            self = .known(zone)
        } else if let places = ZoneAbbreviation.places(text) {
            guard places.count == 1 else {
                self = .ambiguous(text.uppercased(), places)
                return
            }
            guard let zone = TimeZone(secondsFromGMT: places[0].minutes * 60) else { return nil }
            self = .known(zone)
        } else {
            return nil
        }
    }

    /// The zone that a person chose by name.
    ///
    /// Throws a `ZoneFault` for an unknown name, and for one that several places share.
    package static func chosen(_ text: String) throws -> TimeZone {
        let text = text.trimmingCharacters(in: .whitespaces)
        // These have rules of their own, which no abbreviation in a text has.
        if ["CET", "EET", "MET", "WET"].contains(text), let zone = TimeZone(identifier: text) {
            return zone
        }
        switch ZoneName(text) {
        case .known(let zone): return zone
        case .ambiguous(let name, let places):
            let names = places.map(\.name).formatted(
                .list(type: .or).locale(Locale(identifier: "en"))
            )
            throw ZoneFault(reason: "“\(name)” can be \(names). Name the one that you mean.")
        case nil:
            // Links such as Japan have one word.
            if let zone = TimeZone(identifier: text), text.count > 3 { return zone }
            throw ZoneFault(
                reason: "“\(text)” is not a time zone. Write it as Europe/Paris or UTC+2."
            )
        }
    }

    /// `Europe/Berlin`, in any case, and links such as `US/Pacific`.
    private static func place(_ text: String) -> TimeZone? {
        guard text.contains("/"), !text.hasPrefix("/"), text.utf8.count < 40,
            text.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "/_+- ".contains($0)) })
        else { return nil }
        if let exact = TimeZone(identifier: text) { return exact }
        return names[text.lowercased().replacing(" ", with: "_")]
            .flatMap(TimeZone.init(identifier:))
    }

    private static let names = Dictionary(
        TimeZone.knownTimeZoneIdentifiers.map { ($0.lowercased(), $0) },
        uniquingKeysWith: { first, _ in first }
    )

    /// Zones by the cities that they are called after: `berlin`.
    static let cities = Dictionary(
        TimeZone.knownTimeZoneIdentifiers.filter { $0.contains("/") }.map { name in
            let city = name.split(separator: "/").last ?? ""
            return (city.replacing("_", with: " ").lowercased(), name)
        },
        uniquingKeysWith: { first, _ in first }
    )
}

/// Why a name is not that of one zone.
package struct ZoneFault: Error {
    package let reason: String
}

extension SourceInput {
    /// The zone that the person chose; nil where they chose none.
    ///
    /// Throws a `ZoneFault`.
    func chosenZone() throws -> TimeZone? {
        try zone.map(ZoneName.chosen)
    }
}

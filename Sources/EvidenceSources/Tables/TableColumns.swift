import Foundation

/// The columns of a table, found however their names are spelled.
struct TableColumns: Hashable {
    /// In their order; one that is repeated is there as often.
    let names: [String]
    /// Each once, in their order.
    let distinct: [String]
    private let folded: [String: String]
    /// The zones that names of columns carry: `Start time (UTC)`.
    private let zones: [String: WrittenZone]

    init(_ header: [String]) {
        names = header.enumerated().map { $1.isEmpty ? "column \($0 + 1)" : $1 }
        var (distinct, folded, zones) = ([String](), [String: String](), [String: WrittenZone]())
        for name in names where !distinct.contains(name) {
            distinct.append(name)
            let (plain, zone) = Self.parted(name)
            zones[name] = zone
            let key = CSVHeader.folded(plain)
            if folded[key] == nil { folded[key] = name }
        }
        (self.distinct, self.folded, self.zones) = (distinct, folded, zones)
    }

    /// The column whose name is one of these, the earliest first.
    func named(_ synonyms: [String]) -> [String] {
        synonyms.compactMap { folded[CSVHeader.folded($0)] }
    }

    func named(_ name: String) -> String? { folded[CSVHeader.folded(name)] }

    func zone(of column: String) -> WrittenZone? { zones[column] }

    /// The name without the zone in it, which stands in brackets or at the end.
    private static func parted(_ name: String) -> (plain: String, zone: WrittenZone?) {
        let trimmed = name.trimmingCharacters(in: .whitespaces)
        if let last = trimmed.last, last == ")" || last == "]",
            let open = trimmed.lastIndex(of: last == ")" ? "(" : "["), open > trimmed.startIndex
        {
            let inner = trimmed[trimmed.index(after: open)...].dropLast()
            let plain = String(trimmed[..<open])
            if let zone = ZoneName(inner) { return (plain, .named(zone)) }
            let isUnknown =
                TimeScanner.isLocal(inner)
                || ((3...5).contains(inner.count) && inner.last == "T"
                    && inner.allSatisfy { $0.isUppercase && $0.isASCII })
            return isUnknown ? (plain, .unknown(String(inner))) : (name, nil)
        }
        for end in ["_utc", " utc", "-utc", "_gmt", " gmt"]
        where trimmed.lowercased().hasSuffix(end) {
            return (String(trimmed.dropLast(end.count)), .named(.known(.gmt)))
        }
        return (name, nil)
    }
}

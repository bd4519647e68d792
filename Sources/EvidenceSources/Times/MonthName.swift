import Foundation

/// The names of months.
enum MonthName {
    /// How they are written short, January first.
    static let short = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// In English, German, French and Spanish.
    private static let long: [[String]] = [
        ["january", "januar", "janvier", "enero", "janner"],
        ["february", "februar", "fevrier", "febrero"],
        ["march", "marz", "mars", "marzo", "mrz"],
        ["april", "avril", "abril"],
        ["may", "mai", "mayo"],
        ["june", "juni", "juin", "junio"],
        ["july", "juli", "juillet", "julio"],
        ["august", "aout", "agosto"],
        ["september", "septembre", "septiembre", "sept"],
        ["october", "oktober", "octobre", "octubre"],
        ["november", "novembre", "noviembre"],
        ["december", "dezember", "decembre", "diciembre"],
    ]

    /// The month from 1 that a word names, whole or cut to three letters and more.
    static func number(_ word: some StringProtocol) -> Int? {
        guard (3...10).contains(word.count) else { return nil }
        let folded = word.folding(
            options: [.caseInsensitive, .diacriticInsensitive],
            locale: nil
        ).lowercased()
        let found = long.indices.filter { month in long[month].contains { $0.hasPrefix(folded) } }
        return found.count == 1 ? found[0] + 1 : nil
    }
}

import Evidence
import Foundation

/// How a report is known again: by its file, its day, and its title.
///
/// Many reports are called `postmortem.md`, so the name alone is not enough; an edited title is
/// still the same report where most of its words are.
struct ReportIdentity: Hashable {
    let path: String
    let day: CivilDate?
    let title: String

    private var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    private var folder: String {
        path.split(separator: "/").dropLast().joined(separator: "/")
    }

    /// What the external ids of reports with this file name and day begin with.
    var prefix: String { "\(name)@\(day?.text ?? "undated"):" }

    /// The external id of its place, if it is new.
    var externalID: String {
        prefix + Self.words(title).prefix(8).joined(separator: "-")
            + (folder.isEmpty ? "" : "@\(folder)")
    }

    /// The one of these places that is of the same report.
    func known(among places: [GatheredPlace]) -> GatheredPlace? {
        if let exact = places.first(where: { $0.externalID == externalID }) { return exact }
        let here = places.filter { Self.folder(of: $0) == folder }
        if let alike = here.first(where: { Self.isAlike($0.name, title) }) { return alike }
        // The same report, given by itself once and within its folder another time.
        return places.first { place in
            let other = Self.folder(of: place)
            let isWithin =
                folder == other || folder.isEmpty || other.isEmpty
                || folder.hasSuffix("/" + other) || other.hasSuffix("/" + folder)
            return isWithin && Self.words(place.name) == Self.words(title)
        }
    }

    private static func folder(of place: GatheredPlace) -> String {
        let parts = place.externalID.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count > 2 ? parts.dropFirst(2).joined(separator: "@") : ""
    }

    static func words(_ title: String) -> [String] {
        title.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).lowercased()
            .split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// Most words of both are the same.
    static func isAlike(_ one: String, _ other: String) -> Bool {
        let (first, second) = (Set(words(one)), Set(words(other)))
        if first == second { return true }
        let shared = first.intersection(second).count
        return shared * 10 > first.union(second).count * 6
    }
}

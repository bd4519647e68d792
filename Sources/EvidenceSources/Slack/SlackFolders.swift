import Evidence

/// Which channel a folder of day files is of; in Enterprise Grid each workspace has its own.
struct SlackFolders {
    private var ids: [String: String] = [:]
    /// Channels by name in the folder where their list lies.
    private var scoped: [String: [String: String]] = [:]
    /// Where folders of each name lie that hold days.
    private var scopes: [String: Set<String>] = [:]

    mutating func add(_ place: GatheredPlace, in scope: String?) {
        for name in [place.name, place.externalID] {
            // A workspace of a grid answers for its own folders only.
            if scope.map(SlackScope.isWorkspace) != true { ids[name] = place.externalID }
            if let scope { scoped[scope, default: [:]][name] = place.externalID }
        }
    }

    /// Makes known that days of a folder lie there.
    mutating func addDays(of folder: String, in scope: String) {
        scopes[folder, default: []].insert(scope)
    }

    /// The channel of a document's name.
    subscript(name: String) -> String? { ids[name] }

    /// The external id of the channel whose days the folder holds.
    ///
    /// A folder that no list names goes by its own name, and by its workspace where there are more.
    func channel(_ folder: String, in scope: String) -> String {
        var above: String? = scope
        while let here = above {
            if let id = scoped[here]?[folder] { return id }
            above = SlackScope.above(here)
        }
        let isShared = (scopes[folder]?.count ?? 0) > 1
        if SlackScope.isWorkspace(scope) || isShared { return "\(scope)/\(folder)" }
        return ids[folder] ?? folder
    }
}

/// The folder that lists and folders of channels lie in: a workspace's, or the export itself.
enum SlackScope {
    /// Of a list such as `teams/shop/channels.json`: `teams/shop`.
    static func of(list path: String) -> String { above(path) ?? "" }

    /// Of a day such as `teams/shop/search/2026-01-05.json`: `teams/shop`.
    static func of(day path: String) -> String { above(of(list: path)) ?? "" }

    static func above(_ path: String) -> String? {
        guard !path.isEmpty else { return nil }
        return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }

    /// Whether it is one of the workspaces of an Enterprise Grid export.
    static func isWorkspace(_ scope: String) -> Bool {
        scope.split(separator: "/").dropLast().last == "teams"
    }
}

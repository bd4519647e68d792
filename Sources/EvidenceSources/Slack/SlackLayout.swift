/// What each file of an archive is, by its name; the shape tells about the rest.
struct SlackLayout {
    enum Role: Hashable {
        case users
        case places(SlackPlaceList)
        /// One day of a channel, which is named by the folder.
        case day(folder: String)
        /// JSON whose shape says what it is.
        case document
        /// Content of a file with this id.
        case content(file: String)
        case ignored
    }

    /// What each entry is, with one day of all channels after the other.
    ///
    /// So events come nearly in the order of time, which is how they are stored at least cost.
    static func byDay(_ entries: [ArchiveEntry]) -> [(entry: ArchiveEntry, role: Role)] {
        let known = entries.map { (entry: $0, role: role(of: $0.path)) }
        let days = known.enumerated().map { index, file in
            var day = Substring()
            if case .day = file.role { day = file.entry.path.suffix(15) }
            return (day: day, index: index)
        }
        return days.sorted { ($0.day, $0.index) < ($1.day, $1.index) }.map { known[$0.index] }
    }

    static func role(of path: String) -> Role {
        let parts = path.split(separator: "/").map(String.init)
        guard let name = parts.last, !name.hasPrefix(".") else { return .ignored }
        if parts.contains("__MACOSX") { return .ignored }
        if let file = fileID(parts) { return .content(file: file) }
        guard name.hasSuffix(".json") || name.hasSuffix(".jsonl") else { return .ignored }
        if ignored.contains(name) { return .ignored }
        if name == "users.json" || name == "org_users.json" { return .users }
        if let list = SlackPlaceList(rawValue: String(name.dropLast(5))) { return .places(list) }
        if parts.count > 1, isDay(name) { return .day(folder: parts[parts.count - 2]) }
        return .document
    }

    private static let ignored: Set<String> = [
        "integration_logs.json", "canvases.json", "huddle_transcripts.json", "lists.json",
        "file_conversations.json", "external_forms.json",
    ]

    /// Whether a name is like `2022-12-06.json`.
    private static func isDay(_ name: String) -> Bool {
        let stem = name.dropLast(5)
        let shape = stem.map { $0.isASCIIDigit ? "0" : $0 }
        return String(shape) == "0000-00-00"
    }

    /// The id in `attachments/F0123-name.png` or `__uploads/F0123/name.png`.
    private static func fileID(_ parts: [String]) -> String? {
        guard parts.count > 1 else { return nil }
        if let index = parts.firstIndex(of: "__uploads"), index + 2 < parts.count {
            return parts[index + 1]
        }
        guard parts[parts.count - 2] == "attachments", let name = parts.last,
            let dash = name.firstIndex(of: "-")
        else { return nil }
        return String(name[..<dash])
    }
}

/// The lists of places in an export, by the names of their files.
enum SlackPlaceList: String, Hashable {
    case channels
    case groups
    case mpims
    case dms
}

import Foundation

/// A folder, or one file alone; links are not followed.
struct FolderArchive: Archive {
    private let root: URL
    let entries: [ArchiveEntry]

    init(path: String, limits: ArchiveLimits = ArchiveLimits()) throws {
        let url = URL(filePath: path).standardizedFileURL
        let manager = FileManager.default
        var isFolder: ObjCBool = false
        guard manager.fileExists(atPath: url.path, isDirectory: &isFolder) else {
            throw ArchiveFault(location: path, reason: "There is no such file or folder.")
        }
        guard isFolder.boolValue else {
            root = url.deletingLastPathComponent()
            entries = [
                try Self.entry(
                    url.lastPathComponent,
                    manager.attributesOfItem(atPath: url.path),
                    limits
                )
            ]
            return
        }
        root = url
        let paths = try manager.subpathsOfDirectory(atPath: url.path)
        entries = try paths.sorted().compactMap { path in
            guard !ArchivePath.isMetadata(path) else { return nil }
            let attributes = try manager.attributesOfItem(atPath: url.path + "/" + path)
            guard attributes[.type] as? FileAttributeType == .typeRegular else { return nil }
            return try Self.entry(path, attributes, limits)
        }
    }

    private static func entry(
        _ path: String,
        _ attributes: [FileAttributeKey: Any],
        _ limits: ArchiveLimits
    ) throws -> ArchiveEntry {
        let size = attributes[.size] as? Int ?? 0
        guard size <= limits.entrySize else {
            throw ArchiveFault(location: path, reason: "It is larger than is safe to read.")
        }
        let modifiedAt = attributes[.modificationDate] as? Date ?? Date(timeIntervalSince1970: 0)
        return ArchiveEntry(path: path, index: 0, size: size, modifiedAt: modifiedAt)
    }

    func bytes(of entry: ArchiveEntry) throws -> [UInt8] {
        do {
            return Array(try Data(contentsOf: root.appending(path: entry.path)))
        } catch {
            throw ArchiveFault(location: entry.path, reason: "It can't be read.")
        }
    }
}

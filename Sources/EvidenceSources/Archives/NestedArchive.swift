import Foundation

/// A folder in which zips lie: their files are read as if the zips were folders.
struct NestedArchive: Archive {
    private let parts: [any Archive]
    /// For each entry, the part that holds it and what it is there.
    private let origins: [(part: Int, entry: ArchiveEntry)]
    let entries: [ArchiveEntry]

    /// Folders of a chat's own files, whose zips were attached to messages.
    private static let attached: Set<String> = [
        "attachments", "__uploads", "uploads", "files", "media", "data",
    ]

    /// Nil where no zip lies in the folder or one below it.
    ///
    /// Throws an `ArchiveFault` that names the zip, for one that can't be read.
    init?(_ folder: FolderArchive, at path: String, limits: ArchiveLimits) throws {
        let zips = folder.entries.filter { Self.isExport($0.path) }
        guard !zips.isEmpty else { return nil }
        let names = Set(zips.map(\.path))
        var parts: [any Archive] = [folder]
        var found = folder.entries.filter { !names.contains($0.path) }.map {
            (entry: $0, part: 0, inner: $0)
        }
        for zip in zips {
            let full = URL(filePath: path).appending(path: zip.path).path
            let inner = try Self.opened(full, as: zip.path, limits)
            for entry in inner.entries {
                let outer = ArchiveEntry(
                    path: "\(zip.path)/\(entry.path)",
                    index: entry.index,
                    size: entry.size,
                    modifiedAt: entry.modifiedAt
                )
                found.append((outer, parts.count, entry))
            }
            parts.append(inner)
        }
        found.sort { $0.entry.path < $1.entry.path }
        self.parts = parts
        origins = found.map { ($0.part, $0.inner) }
        entries = found.enumerated().map { index, file in
            var entry = ArchiveEntry(path: file.entry.path, index: index, size: file.entry.size)
            entry.modifiedAt = file.entry.modifiedAt
            return entry
        }
    }

    func bytes(of entry: ArchiveEntry) throws -> [UInt8] {
        let origin = origins[entry.index]
        return try parts[origin.part].bytes(of: origin.entry)
    }

    private static func isExport(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        return path.lowercased().hasSuffix(".zip") && parts.count <= 3
            && !parts.dropLast().contains { attached.contains($0.lowercased()) }
    }

    private static func opened(
        _ full: String,
        as path: String,
        _ limits: ArchiveLimits
    ) throws -> ZipArchive {
        do {
            return try ZipArchive(path: full, limits: limits)
        } catch let fault as ArchiveFault {
            throw ArchiveFault(location: "\(path), \(fault.location)", reason: fault.reason)
        }
    }
}

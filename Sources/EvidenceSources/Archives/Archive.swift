import Foundation

/// Files to read, wherever they lie: a folder or a zip, with the same promises.
protocol Archive {
    /// By path, in the order of their paths.
    var entries: [ArchiveEntry] { get }

    func bytes(of entry: ArchiveEntry) throws -> [UInt8]
}

/// One file of an archive.
struct ArchiveEntry: Hashable {
    /// Relative, with `/` between its parts; never leads out of the archive.
    let path: String
    let index: Int
    /// In bytes, unpacked.
    let size: Int
    /// When it was last written, which is all that a record without a time has.
    var modifiedAt = Date(timeIntervalSince1970: 0)
}

/// Why an archive can't be read, and which part of it.
struct ArchiveFault: Error {
    let location: String
    let reason: String
}

/// What an archive may weigh, so that a small file can't fill a machine.
struct ArchiveLimits {
    var entryCount = 500_000
    var entrySize = 512 << 20
    var totalSize = 64 << 30
    /// Unpacked to packed; text packs to a twentieth, a bomb to a thousandth.
    var ratio = 200
    /// Below this size no ratio is looked at.
    var ratioFrom = 16 << 20
}

enum ArchivePath {
    /// Whether the system that packed the archive wrote the file for itself.
    static func isMetadata(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        guard let name = parts.last, !name.hasPrefix("._") else { return true }
        return parts.contains { metadata.contains($0.lowercased()) }
    }

    private static let metadata: Set<String> = [
        "__macosx", ".ds_store", "thumbs.db", "ehthumbs.db", "desktop.ini", ".appledouble",
        ".spotlight-v100", ".fseventsd", ".trashes",
    ]

    /// The path with `/` between its parts, as some archives of Windows do not write it.
    static func withSlashes(_ path: String) -> String {
        path.replacing("\\", with: "/")
    }

    /// Why a path is unsafe; nil where it is safe.
    static func objection(to path: String) -> String? {
        if path.isEmpty { return "It has no name." }
        if path.hasPrefix("/") || path.hasPrefix("\\") || path.dropFirst().first == ":" {
            return "Its name is an absolute path."
        }
        if path.contains("\0") { return "Its name holds a zero byte." }
        let parts = path.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
        if parts.contains("..") { return "Its name leads out of the archive." }
        return nil
    }
}

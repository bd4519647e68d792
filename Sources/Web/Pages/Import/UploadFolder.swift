import Foundation
import Storage

/// Where this process keeps files while they are uploaded and read.
///
/// A lock that ends with the process marks it, so that the next start can remove what a kill left.
final class UploadFolder: Sendable {
    let url: URL
    private let lock: Int32

    /// Removes the folders of processes that are gone, and makes one of its own below `parent`.
    init(below parent: URL = UploadFolder.usual, named name: String) throws {
        try PrivateFiles.makeFolder(parent)
        try Self.requireOwn(parent)
        _ = PrivateFiles.tighten([parent.path])
        // One starts at a time, so that no folder is seen before it is locked.
        let gate = try Self.open(parent.appending(path: "starting"))
        defer { close(gate) }
        flock(gate, LOCK_EX)
        Self.removeLeft(in: parent)
        url = parent.appending(path: name)
        try PrivateFiles.makeFolder(url)
        lock = try Self.open(url.appending(path: Self.lockName))
        flock(lock, LOCK_EX)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
        close(lock)
    }

    static var usual: URL {
        FileManager.default.temporaryDirectory.appending(path: "debrief-uploads-\(geteuid())")
    }

    private static let lockName = "lock"

    private static func removeLeft(in parent: URL) {
        let found = try? FileManager.default.contentsOfDirectory(
            at: parent,
            includingPropertiesForKeys: nil
        )
        for folder in found ?? [] where folder.hasDirectoryPath {
            guard let lock = try? open(folder.appending(path: lockName)) else { continue }
            defer { close(lock) }
            guard flock(lock, LOCK_EX | LOCK_NB) == 0 else { continue }
            try? FileManager.default.removeItem(at: folder)
        }
    }

    /// Others may have made it first, where everyone's temporary files lie together.
    private static func requireOwn(_ folder: URL) throws {
        var status = stat()
        guard lstat(folder.path, &status) == 0, status.st_uid == geteuid(),
            status.st_mode & S_IFMT == S_IFDIR
        else {
            throw StorageFault(
                "\(folder.path) belongs to someone else: set TMPDIR to a folder of your own."
            )
        }
    }

    private static func open(_ file: URL) throws -> Int32 {
        let opened = Foundation.open(file.path, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard opened >= 0 else { throw StorageFault("\(file.path) can't be opened.") }
        return opened
    }
}

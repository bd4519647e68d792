package import Foundation

/// Files and folders that only the user who runs Debrief may open: 0600 and 0700.
package enum PrivateFiles {
    /// Makes a folder; one that is there keeps its permissions.
    package static func makeFolder(_ url: URL) throws {
        try FileManager.default.createDirectory(
            at: url,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
    }

    /// Makes an empty file where there is none.
    ///
    /// It has its permissions from the first moment, and so has what SQLite puts beside it.
    package static func makeFile(at path: String) throws {
        let file = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw StorageFault(
                "\(path) can't be made: \(String(cString: strerror(errno))).",
                kind: .unavailable
            )
        }
        close(file)
    }

    /// Takes away what others may do with our own files and folders; returns those that were changed.
    package static func tighten(_ paths: [String]) -> [String] {
        paths.filter { path in
            var status = stat()
            guard stat(path, &status) == 0, status.st_uid == geteuid(),
                status.st_mode & 0o077 != 0
            else { return false }
            return chmod(path, status.st_mode & 0o700) == 0
        }
    }
}

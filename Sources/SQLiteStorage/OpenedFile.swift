import Foundation
import Storage
import Synchronization

/// The database's file as it was opened, to notice that it is gone or another one stands there.
struct OpenedFile: Sendable {
    let path: String
    private let file: Identity?

    private struct Identity: Equatable, Sendable {
        let device: UInt64
        let inode: UInt64

        init?(_ path: String) {
            var info = stat()
            guard stat(path, &info) == 0 else { return nil }
            device = UInt64(info.st_dev)
            inode = UInt64(info.st_ino)
        }
    }

    init(path: String) {
        self.path = path
        file = Identity(path)
    }

    /// Throws a `StorageFault` where what is written would be lost.
    func check() throws {
        guard Identity(path) != file else { return }
        throw StorageFault(
            "The database file \(path) was deleted or replaced while it was open.",
            kind: .unavailable
        )
    }
}

import Foundation
import Storage
import Synchronization

/// A claim as a lock on a file beside the database: the system gives it back when a process ends.
final class FileClaim: Claim {
    private let path: String
    private let descriptor: Mutex<CInt?>

    /// Nil where another process, or this one, holds it.
    ///
    /// Throws a `StorageFault` where the file can't be made.
    init?(at path: String) throws {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw StorageFault("\(path) can't be opened: \(errno)", kind: .unavailable)
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
        self.path = path
        self.descriptor = Mutex(descriptor)
        // Whoever held it before may have removed the file meanwhile: then this lock is of no file.
        var opened = stat()
        var named = stat()
        guard fstat(descriptor, &opened) == 0, stat(path, &named) == 0,
            opened.st_ino == named.st_ino
        else {
            close(descriptor)
            self.descriptor.withLock { $0 = nil }
            return nil
        }
    }

    func end() async { release() }

    deinit { release() }

    private func release() {
        descriptor.withLock { held in
            guard let descriptor = held else { return }
            unlink(path)
            close(descriptor)
            held = nil
        }
    }
}

/// A claim among the tasks of one process, for databases in memory.
final class MemoryClaims: Sendable {
    private let names = Mutex<Set<String>>([])

    func claim(_ name: String) -> (any Claim)? {
        names.withLock { $0.insert(name).inserted } ? Held(name: name, claims: self) : nil
    }

    private final class Held: Claim {
        private let name: String
        private let claims: MemoryClaims

        init(name: String, claims: MemoryClaims) {
            self.name = name
            self.claims = claims
        }

        func end() async { release() }

        deinit { release() }

        private func release() { _ = claims.names.withLock { $0.remove(name) } }
    }
}

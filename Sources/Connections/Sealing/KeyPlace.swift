import Evidence
package import Foundation

/// Where the key to the secrets lies: never in the database, nor in the folder of its file.
package enum KeyPlace: Sendable {
    /// 32 bytes in Base64.
    case text(String)
    case file(URL)

    package static let variable = "DEBRIEF_SECRET_KEY"

    /// `DEBRIEF_SECRET_KEY`, or else a file among the person's settings.
    package static func found(in environment: [String: String]) -> KeyPlace {
        if let text = environment[variable], !text.isEmpty { return .text(text) }
        let home = environment["HOME"] ?? NSHomeDirectory()
        let folder = environment["XDG_CONFIG_HOME"] ?? "\(home)/.config"
        return .file(URL(filePath: "\(folder)/debrief/secret.key"))
    }

    /// Refuses where there is no key, or something that is none.
    package func key() throws -> SealingKey {
        switch self {
        case .text(let text):
            guard let key = SealingKey(text: text) else {
                throw Refusal(
                    .conflict,
                    "\(Self.variable) is not 32 bytes in Base64, as “openssl rand -base64 32” gives."
                )
            }
            return key
        case .file(let url):
            guard let text = try? String(contentsOf: url, encoding: .utf8) else {
                throw Refusal(
                    .conflict,
                    "The key that opens the secrets is missing: \(url.path) or \(Self.variable)."
                )
            }
            guard let key = SealingKey(text: text) else {
                throw Refusal(.conflict, "\(url.path) does not hold a key.")
            }
            return key
        }
    }

    /// Its file and its folder, where it is one of ours.
    package var paths: [String] {
        guard case .file(let url) = self else { return [] }
        return [url.deletingLastPathComponent().path, url.path]
    }

    /// The key; where there is no file yet, one is made that only this user may read.
    func keyMadeIfMissing() throws -> SealingKey {
        if case .file(let url) = self, !FileManager.default.fileExists(atPath: url.path) {
            try Self.make(at: url)
        }
        return try key()
    }

    /// Whole or not at all, and never over another that was made meanwhile.
    private static func make(at url: URL) throws {
        let folder = url.deletingLastPathComponent()
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        let draft = folder.appending(path: ".secret-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: draft) }
        let file = open(draft.path, O_CREAT | O_EXCL | O_WRONLY, 0o600)
        guard file >= 0 else { throw refusal(url) }
        let text = Array((SealingKey.randomText() + "\n").utf8)
        let written = write(file, text, text.count)
        let isKept = fsync(file) == 0
        guard close(file) == 0, isKept, written == text.count else { throw refusal(url) }
        guard link(draft.path, url.path) == 0 || errno == EEXIST else { throw refusal(url) }
    }

    private static func refusal(_ url: URL) -> Refusal {
        Refusal(.conflict, "The key file \(url.path) can't be made.")
    }
}

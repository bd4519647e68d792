import Evidence
import Foundation
import Testing

@testable import Connections

struct SealingKeyTests {
    private let id = LiveConnection.ID("c-1")

    private func key() throws -> SealingKey {
        try #require(SealingKey(text: SealingKey.randomText()))
    }

    @Test
    func `what a key sealed it opens, and no other key does`() throws {
        let (key, other) = (try key(), try key())
        let sealed = try key.seal(["token": "tulip-7"], of: id)
        #expect(!sealed.contains("tulip"))
        #expect(try key.open(sealed, of: id) == ["token": "tulip-7"])
        #expect(throws: Refusal.self) { try other.open(sealed, of: id) }
    }

    @Test
    func `secrets can't be put into another connection, nor changed`() throws {
        let key = try key()
        let sealed = try key.seal(["token": "tulip-7"], of: id)
        #expect(throws: Refusal.self) { try key.open(sealed, of: LiveConnection.ID("c-2")) }
        #expect(throws: Refusal.self) { try key.open(sealed + "AAAA", of: id) }
        #expect(throws: Refusal.self) { try key.open("", of: id) }
    }

    @Test
    func `a key file is made once, for its user alone`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let place = KeyPlace.found(in: ["XDG_CONFIG_HOME": folder.path])
        #expect(throws: Refusal.self) { try place.key() }
        let made = try place.keyMadeIfMissing().name
        #expect(try place.keyMadeIfMissing().name == made)
        let path = folder.appending(path: "debrief/secret.key").path
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        #expect(mode as? Int == 0o600)
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/debrief")
        #expect(left == ["secret.key"])
    }

    @Test
    func `a key of the environment comes first, and has to be one`() throws {
        let text = SealingKey.randomText()
        #expect(try KeyPlace.found(in: [KeyPlace.variable: text + "\n"]).key().name.count == 8)
        #expect(throws: Refusal.self) {
            try KeyPlace.found(in: [KeyPlace.variable: "short"]).key()
        }
    }
}

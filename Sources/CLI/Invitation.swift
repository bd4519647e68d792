import Accounts
import Foundation
import Storage

/// How the owner signs in, as a start says it: by a link until they have, later by a command.
struct Invitation {
    private let store: any Store
    private let ids: IDSource
    private let isAsked: Bool

    init(_ store: any Store, _ ids: IDSource, isAsked: Bool) {
        self.store = store
        self.ids = ids
        self.isAsked = isAsked
    }

    func words(_ address: String) async throws -> String {
        // A start must not wait for another node's write where it has nothing to write itself.
        let isKnown = try await store.read { try $0.ownerHasSignedIn() }
        if isKnown, !isAsked {
            return "To sign in, run: debrief account link Owner --address \(address)"
        }
        let secret = try await store.write { [ids] connection in
            let owner = try connection.owner(ids: ids, at: Date())
            return try connection.signInSecret(for: owner, at: Date())
        }
        return "Sign in once with: \(address)/sign-in?token=\(secret.text)"
    }
}

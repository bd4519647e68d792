import Foundation
package import Storage

extension Connection {
    /// Refuses with `notFound` an address that no identity has.
    package func identity(withAddress email: String) throws -> Identity {
        let address = email.trimmingCharacters(in: .whitespaces)
        guard let found = try identities("lower(email) = lower(\(address))").first else {
            throw Refusal(.notFound, "No one in the directory has the address “\(address)”.")
        }
        return found
    }

    /// By e-mail address, handle or name as someone would write it.
    ///
    /// Refuses one that no person has whom the viewer may know, or that several have.
    package func identity(called words: String, for viewer: Viewer) throws -> Identity {
        let name = words.trimmingCharacters(in: .whitespaces)
        let bare = name.hasPrefix("@") ? String(name.dropFirst()) : name
        let found = try identities(
            """
            (
                lower(email) = lower(\(bare)) OR lower(handle) = lower(\(bare))
                OR lower(name) = lower(\(bare))
            ) AND \(viewer.mayKnow())
            """
        )
        guard let first = found.first else {
            throw Refusal(.notFound, "No one in the directory is called “\(name)”.")
        }
        guard Set(found.map(\.person)).count == 1 else {
            throw Refusal(.invalid, "Several people are called “\(name)”: give the address.")
        }
        return first
    }

    private func identities(_ condition: SQL) throws -> [Identity] {
        try rows(
            """
            SELECT \(Identity.columns)
            FROM identity
            WHERE \(condition)
            ORDER BY is_bot, source DESC, id
            LIMIT 50
            """
        ).map(Identity.init)
    }
}

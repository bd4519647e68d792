package import Foundation
package import Storage

extension Connection {
    /// Everyone who may sign in, by name.
    package func accounts() throws -> [Account] {
        try rows("SELECT id, name, role FROM account ORDER BY lower(name), id").map(Account.init)
    }

    /// Adds someone who sees what is not restricted.
    package func addAccount(_ name: String, ids: IDSource, at now: Date) throws -> Account {
        let account = Account(id: ids.next(), name: name, role: .member)
        try execute(
            """
            INSERT INTO account (id, name, role, created_at)
            VALUES (\(account.id), \(account.name), \(account.role), \(now))
            """
        )
        return account
    }

    /// Signs an account out everywhere and takes it away.
    package func removeAccount(_ account: Account) throws {
        try execute("DELETE FROM account WHERE id = \(account.id)")
    }
}

package import Foundation
package import Storage

extension Account.Role: Storable {}

extension Connection {
    /// The owner; made on the first start.
    package func owner(ids: IDSource, at now: Date) throws -> Account {
        let found = try row(
            "SELECT id, name, role FROM account WHERE role = 'owner' ORDER BY id"
        )
        if let found { return try Account(found) }
        let owner = Account(id: ids.next(), name: "Owner", role: .owner)
        try execute(
            """
            INSERT INTO account (id, name, role, created_at)
            VALUES (\(owner.id), \(owner.name), \(owner.role), \(now))
            """
        )
        return owner
    }

    /// A secret that signs the account in once, within a quarter of an hour.
    package func signInSecret(for account: Account, at now: Date) throws -> Secret {
        let secret = Secret.random()
        try execute(
            """
            INSERT INTO sign_in_link (token_hash, account_id, expires_at)
            VALUES (\(secret.hash), \(account.id), \(now.addingTimeInterval(15 * 60)))
            """
        )
        return secret
    }

    /// Whether an owner has ever signed in.
    package func ownerHasSignedIn() throws -> Bool {
        let count: Int = try value(
            """
            SELECT COUNT(*) FROM account
            WHERE role = 'owner' AND signed_in_at IS NOT NULL
            """
        )
        return count > 0
    }

    /// Whom a sign-in secret would sign in, without using it up.
    ///
    /// Nil for one that is unknown, used or old.
    package func account(signingInWith secret: Secret, at now: Date) throws -> Account? {
        try row(
            """
            SELECT account.id, account.name, account.role
            FROM sign_in_link
            JOIN account ON account.id = sign_in_link.account_id
            WHERE sign_in_link.token_hash = \(secret.hash)
                AND sign_in_link.used_at IS NULL AND sign_in_link.expires_at > \(now)
            """
        ).map(Account.init)
    }

    /// Uses up a sign-in secret and opens a session; nil for one that is unknown, used or old.
    package func signIn(with secret: Secret, at now: Date) throws -> Secret? {
        let used = try row(
            """
            UPDATE sign_in_link SET used_at = \(now)
            WHERE token_hash = \(secret.hash) AND used_at IS NULL AND expires_at > \(now)
            RETURNING account_id
            """
        )
        guard let used else { return nil }
        let account: String = try used("account_id")
        try execute("UPDATE account SET signed_in_at = \(now) WHERE id = \(account)")
        let session = Secret.random()
        try execute(
            """
            INSERT INTO session (token_hash, account_id, form_token, created_at, expires_at)
            VALUES (
                \(session.hash), \(account), \(Secret.random().text),
                \(now), \(now.addingTimeInterval(30 * 24 * 3600))
            )
            """
        )
        return session
    }

    /// The session that a cookie's secret opens; nil for one that is unknown or over.
    package func session(_ secret: Secret, at now: Date) throws -> Session? {
        let found = try row(
            """
            SELECT account.id, account.name, account.role, session.form_token, session.expires_at
            FROM session
            JOIN account ON account.id = session.account_id
            WHERE session.token_hash = \(secret.hash) AND session.expires_at > \(now)
            """
        )
        return try found.map {
            Session(
                account: try Account($0),
                formToken: try $0("form_token"),
                expiresAt: try $0("expires_at")
            )
        }
    }

    package func signOut(_ secret: Secret) throws {
        try execute("DELETE FROM session WHERE token_hash = \(secret.hash)")
    }
}

extension Account {
    init(_ row: Row) throws {
        id = try row("id")
        name = try row("name")
        role = try row("role")
    }
}

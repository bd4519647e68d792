package import Storage

package enum AccountMigrations {
    package static let all: [Migration] = [
        Migration(
            "accounts 1",
            [
                """
                CREATE TABLE account (
                    id TEXT PRIMARY KEY,
                    name TEXT NOT NULL CHECK (name <> ''),
                    role TEXT NOT NULL CHECK (role IN ('owner', 'member')),
                    created_at BIGINT NOT NULL
                )
                """,
                """
                CREATE TABLE sign_in_link (
                    token_hash TEXT PRIMARY KEY,
                    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                    expires_at BIGINT NOT NULL,
                    used_at BIGINT
                )
                """,
                """
                CREATE TABLE session (
                    token_hash TEXT PRIMARY KEY,
                    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                    form_token TEXT NOT NULL,
                    created_at BIGINT NOT NULL,
                    expires_at BIGINT NOT NULL
                )
                """,
            ]
        ),
        Migration(
            "accounts 2: when each last signed in",
            [
                "ALTER TABLE account ADD COLUMN signed_in_at BIGINT",
                """
                UPDATE account SET signed_in_at = (
                    SELECT MAX(used_at) FROM sign_in_link
                    WHERE sign_in_link.account_id = account.id
                )
                """,
            ]
        ),
    ]
}

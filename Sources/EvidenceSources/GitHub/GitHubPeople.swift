import Evidence

/// People as GitHub names them: by login, and in commits by what their machine says.
enum GitHubPeople {
    /// Nil where there is no one, as when an account was removed.
    static func person(_ user: JSONValue?) throws -> GatheredPerson? {
        guard let user, user.isObject, let login = try user.text("login"), !login.isEmpty else {
            return nil
        }
        return GatheredPerson(
            externalID: login.lowercased(),
            handle: login,
            name: try user.string("name")?.told ?? login,
            email: email(try user.string("email")),
            isBot: try user.string("type") == "Bot" || login.hasSuffix("[bot]"),
            location: try user.string("location")?.told
        )
    }

    /// The author of a commit; one without an account is known by address or name.
    static func author(_ signature: JSONValue?, login: String?) throws -> GatheredPerson? {
        let login = try login ?? signature?.string("username")
        let name = try signature?.string("name")?.told
        let email = email(try signature?.string("email"))
        guard let id = login?.told ?? email ?? name else { return nil }
        return GatheredPerson(
            externalID: id.lowercased(),
            handle: id,
            name: name ?? id,
            email: email,
            isBot: id.hasSuffix("[bot]")
        )
    }

    /// Addresses that GitHub makes up for those who hide theirs tell nothing.
    private static func email(_ address: String?) -> String? {
        guard let address = address?.lowercased(), address.contains("@"),
            !address.contains("noreply")
        else { return nil }
        return address
    }
}

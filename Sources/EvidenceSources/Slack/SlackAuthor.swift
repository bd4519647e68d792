import Evidence

/// Who a message is from: a person, an app, or whoever the oldest records name in passing.
struct SlackAuthor {
    let externalID: String
    /// How to describe an author whom no list of users names.
    let person: GatheredPerson?

    init?(_ message: JSONValue) throws {
        if let starter = SlackRoom(message)?.starter {
            externalID = starter
            person = nil
            return
        }
        if let user = try message.string("user"), !user.isEmpty {
            externalID = user
            person = try Self.profile(user, message)
            return
        }
        if let bot = try message.string("bot_id"), !bot.isEmpty {
            externalID = bot
            let name = try Self.botName(message) ?? bot
            person = GatheredPerson(externalID: bot, handle: name, name: name, isBot: true)
            return
        }
        for part in [try message.object("comment"), try message.object("file")] {
            if let user = try part?.string("user"), !user.isEmpty {
                externalID = user
                person = nil
                return
            }
        }
        guard let name = try message.string("username"), !name.isEmpty else { return nil }
        externalID = "username:\(name)"
        person = GatheredPerson(externalID: externalID, handle: name, name: name, isBot: true)
    }

    /// Newer exports carry a small profile with each message, also of people of other workspaces.
    private static func profile(_ user: String, _ message: JSONValue) throws -> GatheredPerson? {
        if user == "USLACKBOT" {
            return GatheredPerson(
                externalID: user,
                handle: "slackbot",
                name: "Slackbot",
                isBot: true
            )
        }
        guard let profile = try message.object("user_profile") else {
            guard let name = try botName(message), message["bot_id"] != nil else { return nil }
            return GatheredPerson(externalID: user, handle: name, name: name, isBot: true)
        }
        let handle = try profile.string("name") ?? user
        let real = try profile.string("real_name") ?? ""
        let display = try profile.string("display_name") ?? ""
        let name = [real, display, handle].first { !$0.isEmpty } ?? user
        return GatheredPerson(externalID: user, handle: handle, name: name)
    }

    private static func botName(_ message: JSONValue) throws -> String? {
        if let name = try message.object("bot_profile")?.string("name"), !name.isEmpty {
            return name
        }
        return try message.string("username").flatMap { $0.isEmpty ? nil : $0 }
    }
}

import Evidence

/// The places and people of a Mattermost export.
enum MattermostDirectory {
    static func channel(_ value: JSONValue) throws -> [Gathered] {
        guard let channel = try value.object("channel") else { return [] }
        let name = try channel.required("name")
        return [
            .place(
                GatheredPlace(
                    externalID: "\(try channel.string("team") ?? "")/\(name)",
                    kind: try channel.string("type") == "P" ? .privateChannel : .channel,
                    name: name,
                    topic: try channel.string("header") ?? "",
                    purpose: try channel.string("purpose") ?? "",
                    isArchived: (channel["deleted_at"]?.integer ?? 0) > 0
                )
            )
        ]
    }

    static func directChannel(_ value: JSONValue) throws -> [Gathered] {
        guard let channel = try value.object("direct_channel") else { return [] }
        return [.place(place(of: try channel.strings("members")))]
    }

    static func place(of members: [String]) -> GatheredPlace {
        let names = members.sorted().joined(separator: ", ")
        return GatheredPlace(
            externalID: "direct/\(names)",
            kind: members.count > 2 ? .groupMessage : .directMessage,
            name: names
        )
    }

    static func user(_ value: JSONValue) throws -> [Gathered] {
        try value.object("user").map(person) ?? []
    }

    /// A person, as exports and the interface tell them alike.
    static func person(_ user: JSONValue) throws -> [Gathered] {
        let handle = try user.required("username")
        let name = [try user.string("first_name"), try user.string("last_name")]
            .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
        let title = try user.string("position") ?? ""
        return [
            .person(
                GatheredPerson(
                    externalID: handle,
                    handle: handle,
                    name: name.isEmpty ? handle : name,
                    email: try user.string("email"),
                    title: title.isEmpty ? nil : title,
                    isBot: try user.bool("is_bot") ?? false,
                    isActive: (user["delete_at"]?.integer ?? 0) == 0
                )
            )
        ]
    }
}

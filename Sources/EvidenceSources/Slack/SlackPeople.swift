import Evidence
import Foundation

/// Users and channels as Slack lists them.
enum SlackPeople {
    static func person(_ user: JSONValue) throws -> GatheredPerson? {
        guard let id = try user.string("id"), !id.isEmpty else { return nil }
        let profile = try user.object("profile")
        let handle = try user.string("name") ?? ""
        let names = try [
            profile?.string("real_name"), user.string("real_name"),
            profile?.string("display_name"), handle, id,
        ]
        let email = try profile?.string("email")?.lowercased()
        return GatheredPerson(
            externalID: id,
            handle: [try profile?.string("display_name"), handle, id]
                .compactMap { $0 }.first { !$0.isEmpty } ?? id,
            name: names.compactMap { $0 }.first { !$0.isEmpty } ?? id,
            email: email.flatMap { $0.contains("@") ? $0 : nil },
            title: try profile?.string("title").flatMap { $0.isEmpty ? nil : $0 },
            timeZone: try user.string("tz").flatMap { $0.isEmpty ? nil : $0 },
            isBot: try user.bool("is_bot") == true || id == "USLACKBOT",
            isActive: try user.bool("deleted") != true
        )
    }
}

enum SlackPlaces {
    /// A channel, private channel, group or direct message; the kind is what its list says.
    static func place(_ channel: JSONValue, kind listed: Place.Kind?) throws -> GatheredPlace? {
        guard let id = try channel.string("id"), !id.isEmpty else { return nil }
        let kind = try listed ?? self.kind(of: channel)
        let name = try channel.string("name") ?? ""
        let created = channel["created"].flatMap { SlackTime.date($0) }
        return GatheredPlace(
            externalID: id,
            kind: kind,
            name: name.isEmpty ? id : name,
            topic: try channel.object("topic")?.string("value") ?? "",
            purpose: try channel.object("purpose")?.string("value") ?? "",
            createdAt: created.flatMap { $0.timeIntervalSince1970 > 0 ? $0 : nil },
            isArchived: try channel.bool("is_archived") == true
        )
    }

    private static func kind(of channel: JSONValue) throws -> Place.Kind {
        if try channel.bool("is_im") == true { return .directMessage }
        if try channel.bool("is_mpim") == true { return .groupMessage }
        if try channel.bool("is_private") == true || channel.bool("is_group") == true {
            return .privateChannel
        }
        return .channel
    }

    static func members(_ channel: JSONValue) throws -> [String] {
        if let user = try channel.string("user") { return [user] }
        return try channel.strings("members")
    }
}

import Evidence
import Foundation

/// Channels and people as Microsoft Graph lists them.
enum TeamsDirectory {
    /// Nil where the record is neither.
    static func gathered(from value: JSONValue) throws -> [Gathered]? {
        if value["userPrincipalName"] != nil { return [.person(try person(value))] }
        if value["membershipType"] != nil { return [.place(try channel(value, in: nil))] }
        return nil
    }

    static func channel(_ value: JSONValue, in team: String?) throws -> GatheredPlace {
        let name = try value.string("displayName").flatMap(\.told) ?? "channel"
        return GatheredPlace(
            externalID: try value.required("id"),
            kind: try value.string("membershipType") == "private" ? .privateChannel : .channel,
            name: team.map { "\($0) / \(name)" } ?? name,
            purpose: try value.string("description") ?? "",
            createdAt: try value.time("createdDateTime")?.date,
            isArchived: try value.bool("isArchived") ?? false
        )
    }

    private static func person(_ value: JSONValue) throws -> GatheredPerson {
        let id = try value.required("id")
        let name = try value.string("displayName").flatMap(\.told) ?? id
        return GatheredPerson(
            externalID: id,
            handle: name,
            name: name,
            email: try value.string("mail") ?? value.string("userPrincipalName"),
            title: try value.string("jobTitle").flatMap(\.told),
            isActive: try value.bool("accountEnabled") ?? true
        )
    }
}

import Evidence
import Foundation

extension SlackReader {
    /// Reads the lists of users and channels, and looks for the workspace's address.
    func readDirectory(_ entries: [(entry: ArchiveEntry, role: SlackLayout.Role)]) throws {
        for (entry, role) in entries where role == .users {
            try parsed(entry) { document in
                guard document.isArray else {
                    return try refuse(entry.path, "It should be a list of users.")
                }
                try readUsers(document, entry.path)
            }
        }
        for (entry, role) in entries {
            guard case .places(let list) = role else { continue }
            try parsed(entry) { document in
                guard document.isArray else {
                    return try refuse(entry.path, "It should be a list of channels.")
                }
                try readPlaces(document, entry.path, list, in: SlackScope.of(list: entry.path))
            }
        }
        for (entry, role) in entries where role == .document {
            try readDirectory(of: entry)
        }
        try flush()
        for (entry, role) in entries.prefix(400) where names.domain == nil {
            guard case .day = role else { continue }
            names.domain = SlackDomain.find(in: try archive.bytes(of: entry))
        }
    }

    func readUsers(_ users: JSONValue, _ path: String) throws {
        for (index, user) in users.elements.enumerated() {
            try refusing("\(path), record \(index + 1)") {
                try readUser(user)
            }
        }
        recognise()
    }

    /// Throws a `FieldFault` for one without an id.
    func readUser(_ user: JSONValue) throws {
        guard let person = try SlackPeople.person(user) else {
            throw FieldFault(field: "id", reason: "The user has no id.")
        }
        guard described.insert(person.externalID).inserted else { return }
        names.add(person)
        try emit(.person(person))
    }

    func readPlaces(
        _ places: JSONValue,
        _ path: String,
        _ list: SlackPlaceList?,
        in scope: String? = nil
    ) throws {
        for (index, channel) in places.elements.enumerated() {
            try refusing("\(path), record \(index + 1)") {
                try readPlace(channel, list, in: scope)
            }
        }
        recognise()
    }

    func readPlace(
        _ channel: JSONValue,
        _ list: SlackPlaceList?,
        in scope: String? = nil
    ) throws {
        let kind: Place.Kind? =
            switch list {
            case .groups: .privateChannel
            case .mpims: .groupMessage
            case .dms: .directMessage
            case .channels, nil: nil
            }
        guard var place = try SlackPlaces.place(channel, kind: kind) else {
            throw FieldFault(field: "id", reason: "The channel has no id.")
        }
        folders.add(place, in: scope)
        if place.kind == .directMessage || place.kind == .groupMessage {
            let members = try SlackPlaces.members(channel).map(names.fullName)
            if !members.isEmpty { place.name = members.joined(separator: ", ") }
        }
        names.places[place.externalID] = place.name
        guard described.insert(place.externalID).inserted else { return }
        try emit(.place(place))
    }

    func refusing(_ location: String, _ work: () throws -> Void) throws {
        do {
            try work()
        } catch let fault as FieldFault {
            let field = fault.field.isEmpty ? "" : ", field \(fault.field)"
            try refuse(location + field, fault.reason)
        }
    }
}

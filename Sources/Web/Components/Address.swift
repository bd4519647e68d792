import Connections
import Evidence
import Foundation

/// Spells addresses, in one place.
enum Address {
    static func incident(_ key: String) -> String {
        "/incidents/\(escaped(key))"
    }

    static func evidence(_ key: String, at event: Event.ID) -> String {
        evidence(key, at: event, withReadings: false)
    }

    static func evidence(_ key: String, at event: Event.ID, withReadings: Bool) -> String {
        let readings = withReadings ? "&readings=on" : ""
        return "\(incident(key))/evidence?at=\(event)\(readings)#e-\(event)"
    }

    static func conversation(_ event: Event.ID, of key: String) -> String {
        "\(incident(key))/conversations/\(event)"
    }

    /// A conversation, where one of its events stands.
    static func conversation(_ event: Event.ID, of key: String, at here: Event.ID) -> String {
        "\(conversation(event, of: key))?at=\(here)#e-\(here)"
    }

    /// What bears on an event, and it on others.
    static func relations(around event: Event.ID, of key: String) -> String {
        "\(incident(key))/relations/around/\(event)"
    }

    static func investigation(_ id: String, of key: String) -> String {
        "\(incident(key))/investigations/\(escaped(id))"
    }

    static func connection(_ id: LiveConnection.ID) -> String {
        "/settings/connections/\(escaped(id.rawValue))"
    }

    /// A path with a query, without the empty fields.
    static func with(_ path: String, _ query: [(String, String)]) -> String {
        let fields = query.filter { !$0.1.isEmpty }.map { "\($0.0)=\(escaped($0.1))" }
        return fields.isEmpty ? path : path + "?" + fields.joined(separator: "&")
    }

    static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .unreserved) ?? ""
    }
}

extension CharacterSet {
    static let unreserved = CharacterSet(
        charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~"
    )
}

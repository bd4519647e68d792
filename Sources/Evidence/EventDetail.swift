import Foundation

/// One fact that a source tells of an event beside its text: a state, a service, a number.
///
/// Named alike over all sources: `state`, `severity`, `service`, `environment`, `repository`,
/// `branch`, `commit`, `pull request`, `ticket`, `assignee`, `duration`, `link`.
package struct EventDetail: Hashable, Sendable, Codable {
    package var name: String
    package var value: String
    /// Why the value is not to be relied on, such as a duration that its own times contradict.
    package var doubt: String?

    package init(_ name: String, _ value: String, doubt: String? = nil) {
        self.name = name
        self.value = value
        self.doubt = doubt
    }
}

extension [EventDetail] {
    /// As it is stored: a JSON list, or nil where there is nothing to tell.
    var stored: String? {
        guard !isEmpty else { return nil }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let bytes = try? encoder.encode(self) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    init(stored: String?) {
        self = stored.flatMap { try? JSONDecoder().decode(Self.self, from: Data($0.utf8)) } ?? []
    }

    package func value(_ name: String) -> String? {
        first { $0.name == name }?.value
    }
}

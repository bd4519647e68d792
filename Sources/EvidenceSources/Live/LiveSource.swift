package import Evidence
package import Foundation

/// A source that can be asked over its interface, page by page.
package protocol LiveSource: EvidenceSource {
    /// What a person has to tell before it can be asked, in the order that a form shows.
    static var fields: [AccessField] { get }

    /// Asks for as little as shows that the access works; who we are there, in words.
    ///
    /// Throws an `AccessFault`.
    func test(_ access: Access, _ client: any WebClient) async throws -> String

    /// The next page of what happened in the window, from where the last one ended.
    ///
    /// Asks no more than the interface allows: a page may hold nothing but the time to wait.
    func fetch(_ request: FetchRequest, _ client: any WebClient) async throws -> FetchedPage
}

/// What to ask a person for.
package struct AccessField: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case text
        /// Kept encrypted, never shown again.
        case secret
        /// Several names, one a line: which channels, repositories or services.
        case scope
    }

    package let name: String
    package let label: String
    package let hint: String
    package let kind: Kind
    package let isRequired: Bool

    package init(
        _ name: String,
        label: String,
        hint: String,
        kind: Kind = .text,
        isRequired: Bool = true
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.kind = kind
        self.isRequired = isRequired
    }
}

/// What a person told of a live interface, by the names of its fields.
package struct Access: Hashable, Sendable {
    package var values: [String: String]

    package init(_ values: [String: String]) {
        self.values = values
    }

    package subscript(name: String) -> String? {
        values[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The lines of a scope.
    package func names(_ name: String) -> [String] {
        (values[name] ?? "").split(whereSeparator: \.isNewline)
            .map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }
    }
}

/// What to fetch next.
package struct FetchRequest: Sendable {
    package var access: Access
    package var from: Date
    /// Nil for up to now.
    package var until: Date?
    /// As the last page gave it; nil at the start.
    package var cursor: String?
    package var now: Date
    /// The handles of people by their external ids, as far as they are stored.
    package var handles: @Sendable ([String]) async throws -> [String: String]
    /// Files of these events whose content is stored, by their external ids.
    package var keptFiles: @Sendable ([String]) async throws -> Set<String>

    package init(
        access: Access,
        from: Date,
        until: Date? = nil,
        cursor: String? = nil,
        now: Date,
        handles: @escaping @Sendable ([String]) async throws -> [String: String] = { _ in [:] },
        keptFiles: @escaping @Sendable ([String]) async throws -> Set<String> = { _ in [] }
    ) {
        self.access = access
        self.from = from
        self.until = until
        self.cursor = cursor
        self.now = now
        self.handles = handles
        self.keptFiles = keptFiles
    }
}

/// One page of an interface, stored together with the place to go on from.
package struct FetchedPage: Sendable {
    package var gathered: [Gathered]
    package var refused: [ImportOutcome.Refused]
    /// Where to go on; it says all that is needed after a restart.
    package var cursor: String
    /// Nothing more is there at the moment.
    package var isCaughtUp: Bool
    /// How long the interface wants to be left alone.
    package var wait: Duration
    /// How far it is, and how long it will take, in words.
    package var progress: String

    package init(
        gathered: [Gathered] = [],
        refused: [ImportOutcome.Refused] = [],
        cursor: String,
        isCaughtUp: Bool = false,
        wait: Duration = .zero,
        progress: String = ""
    ) {
        self.gathered = gathered
        self.refused = refused
        self.cursor = cursor
        self.isCaughtUp = isCaughtUp
        self.wait = wait
        self.progress = progress
    }
}

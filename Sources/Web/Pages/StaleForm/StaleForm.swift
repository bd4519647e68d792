import Evidence
import Hummingbird
import Storage

/// A form about something that was changed after the form was opened.
struct StaleForm: Error {
    let sentence: String
    let form: Form
    let stored: StoredFields
}

/// What is stored now of what a form changes.
struct StoredFields: Sendable {
    let revision: Revision
    /// What the button does that stores the form all the same.
    let action: String
    let fields: [Field]
    /// Fields that are never shown, and have to be typed again.
    var secrets: Set<String> = []

    struct Field: Sendable {
        let name: String
        let label: String
        let values: [String]
        let kind: Kind
    }

    enum Kind: Sendable {
        case line
        case text
        /// The words of each value that can be chosen.
        case choice([String: String])
    }

    init(_ revision: Revision, action: String = "Save my version", _ fields: [Field]) {
        self.revision = revision
        self.action = action
        self.fields = fields
    }
}

extension StoredFields.Field {
    static func line(_ name: String, _ label: String, _ value: String) -> Self {
        Self(name: name, label: label, values: [value], kind: .line)
    }

    static func text(_ name: String, _ label: String, _ value: String) -> Self {
        Self(name: name, label: label, values: [value], kind: .text)
    }

    static func choice(
        _ name: String,
        _ label: String,
        _ values: [String],
        _ words: [(String, String)]
    ) -> Self {
        let words = Dictionary(words, uniquingKeysWith: { first, _ in first })
        return Self(name: name, label: label, values: values, kind: .choice(words))
    }
}

extension SiteSetting {
    /// Stores a change that a form makes.
    ///
    /// Throws a `StaleForm` where its subject was changed since the form was opened.
    func save<Result: Sendable>(
        _ form: Form,
        over stored: @Sendable @escaping (any Connection) throws -> StoredFields,
        _ work: @Sendable () async throws -> Result
    ) async throws -> Result {
        do {
            return try await work()
        } catch let refusal as Refusal where refusal.kind == .conflict {
            let now = try await store.read(stored)
            guard try form.revision != now.revision else { throw refusal }
            throw StaleForm(sentence: refusal.description, form: form, stored: now)
        }
    }
}

import Synchronization

/// The form that a request brought, so that what was typed is given back where it can't be stored.
final class TypedForm: Sendable {
    private let kept = Mutex<Form?>(nil)

    var form: Form? { kept.withLock { $0 } }

    func keep(_ form: Form) {
        kept.withLock { $0 = form }
    }
}

/// One field as it was typed.
struct TypedText: TemplateView {
    let name: String
    let value: String

    /// Everything of a form that a person may have written; no secrets, and nothing of ours.
    static func all(in form: Form?) -> [TypedText] {
        (form?.fields ?? [])
            .filter { !$0.value.isEmpty && !isOurs($0.name) }
            .map { TypedText(name: label($0.name), value: $0.value) }
    }

    private static func isOurs(_ name: String) -> Bool {
        unshown.contains(name) || name.hasPrefix("field-")
    }

    private static let unshown: Set<String> = [
        "form-token", Form.revisionName, "token", "ticket", "instead-of", "back", "webhook-secret",
        "account", "restricted", "identity", "other", "event", "marker", "place", "move", "before",
        "from-state", "state", "new", "decision", "sends-only",
    ]

    private static func label(_ name: String) -> String {
        let words = name.replacing("-", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}

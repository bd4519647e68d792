import Evidence
import Foundation

/// Both versions of everything that a form changes, and a form that stores the second knowingly.
struct StaleFormView: TemplateView {
    let frame: Frame
    let formToken: String
    let sentence: String
    let address: String
    let back: String
    let action: String
    let revision: String
    let fields: [FieldView]
    let hidden: [Hidden]
    let asksForSecrets: Bool

    struct FieldView: TemplateView {
        let name: String
        let label: String
        let stored: String
        let typed: String
        let isLine: Bool
        let isText: Bool
        let isChoice: Bool
        let isSame: Bool
    }

    /// What the form sends besides what can be changed here.
    struct Hidden: TemplateView {
        let name: String
        let value: String
    }

    init(_ frame: Frame, _ stale: StaleForm, address: String, back: String) {
        self.frame = frame
        formToken = frame.formToken
        sentence = stale.sentence
        self.address = address
        self.back = back
        action = stale.stored.action
        revision = String(stale.stored.revision.rawValue)
        let typed = stale.form.fields
        fields = stale.stored.fields.map { field in
            FieldView(field, typed.filter { $0.name == field.name }.map(\.value))
        }
        let editable = Set(fields.filter { !$0.isChoice }.map(\.name))
        let unsent = editable.union(stale.stored.secrets).union([Form.revisionName, "form-token"])
        hidden = typed.filter { !unsent.contains($0.name) }.map {
            Hidden(name: $0.name, value: $0.value)
        }
        asksForSecrets = typed.contains {
            stale.stored.secrets.contains($0.name) && !$0.value.isEmpty
        }
    }
}

extension StaleFormView.FieldView {
    init(_ field: StoredFields.Field, _ typed: [String]) {
        name = field.name
        label = field.label
        switch field.kind {
        case .line, .text:
            stored = field.values.first ?? ""
            self.typed = typed.first ?? ""
            isChoice = false
        case .choice(let words):
            func shown(_ values: [String]) -> String {
                values.filter { !$0.isEmpty }.map { words[$0] ?? $0 }.sorted()
                    .joined(separator: ", ")
            }
            stored = shown(field.values)
            self.typed = shown(typed)
            isChoice = true
        }
        if case .line = field.kind { isLine = true } else { isLine = false }
        if case .text = field.kind { isText = true } else { isText = false }
        // Browsers send lines with a carriage return.
        isSame = stored.replacing("\r\n", with: "\n") == self.typed.replacing("\r\n", with: "\n")
    }
}

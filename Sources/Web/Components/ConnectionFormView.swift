import Connections
import Evidence
import EvidenceSources
import Foundation

/// What is asked of an owner for one connection.
struct ConnectionFormView: TemplateView, Equatable {
    struct Field: TemplateView, Equatable {
        let name: String
        let label: String
        let hint: String
        let value: String
        let isText: Bool
        let isSecret: Bool
        let isScope: Bool
        let isRequired: Bool
    }

    let name: String
    let fields: [Field]
    /// The day from which on it is read.
    let from: String
    let isAsked: Bool
    let hasWebhook: Bool
    let secretHint: String

    /// The values are those that were told before; a secret is never among them.
    init(
        _ source: any EvidenceSource,
        name: String,
        values: [String: String],
        from: Date,
        keepsSecrets: KeptSecrets
    ) {
        let live = source as? any LiveSource
        self.name = name
        self.from = String(When(from).iso.prefix(10))
        isAsked = live != nil
        hasWebhook = source is any WebhookSource
        secretHint = keepsSecrets == .all ? "Left empty, it stays as it is." : ""
        fields = (live.map { type(of: $0).fields } ?? []).map { field in
            Field(
                name: "field-\(field.name)",
                label: field.label,
                hint: field.hint,
                value: field.kind == .secret ? "" : values[field.name] ?? "",
                isText: field.kind == .text,
                isSecret: field.kind == .secret,
                isScope: field.kind == .scope,
                isRequired: field.isRequired && !(field.kind == .secret && keepsSecrets == .all)
            )
        }
    }

    enum KeptSecrets {
        case none
        case all
    }
}

extension ConnectionDraft {
    /// Refuses what lacks a field that is needed, but for secrets that are kept.
    init(
        _ form: Form,
        for source: any EvidenceSource,
        named sourceName: String,
        keeping kept: ConnectionFormView.KeptSecrets,
        now: Date
    ) throws {
        let from = try form.date("from") ?? now.addingTimeInterval(-30 * 86400)
        let name = form["name"]
        self.init(
            source: sourceName,
            name: String((name.isEmpty ? SourceGuide.of(sourceName).title : name).prefix(120)),
            windowStart: from
        )
        for field in (source as? any LiveSource).map({ type(of: $0).fields }) ?? [] {
            let value = form["field-\(field.name)"]
            switch field.kind {
            case .secret:
                if !value.isEmpty { secrets[field.name] = value }
                guard !value.isEmpty || !field.isRequired || kept == .all else {
                    throw Refusal(.invalid, "\(field.label) is missing.")
                }
            case .text, .scope:
                settings[field.name] = value.replacing("\r\n", with: "\n")
                guard !value.isEmpty || !field.isRequired else {
                    throw Refusal(.invalid, "\(field.label) is missing.")
                }
            }
        }
        let signed = form["webhook-secret"]
        if !signed.isEmpty { secrets[ConnectionField.webhookSecret] = signed }
    }
}

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
    /// It may also be heard alone, with nothing asked of it.
    let mayOnlySend: Bool
    let sendsOnly: Bool
    let takesMapping: Bool
    let mapping: String

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
        mayOnlySend = isAsked && hasWebhook
        sendsOnly = values[ConnectionField.sendsOnly] == "yes"
        takesMapping = source is any MappableSource
        mapping = values[ConnectionField.mapping] ?? ""
        let isFree = mayOnlySend
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
                isRequired: field.isRequired && !isFree
                    && !(field.kind == .secret && keepsSecrets == .all)
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
        let isChange = kept == .all
        if isChange { try Self.requireFields(form, of: source) }
        let from = try form.date("from") ?? (isChange ? now : now.addingTimeInterval(-30 * 86400))
        let name = form["name"]
        self.init(
            source: sourceName,
            name: String((name.isEmpty ? SourceGuide.of(sourceName).title : name).prefix(120)),
            windowStart: from
        )
        if form[ConnectionField.sendsOnly] == "yes", source is any WebhookSource {
            settings[ConnectionField.sendsOnly] = "yes"
        }
        try takeMapping(form, for: source)
        let isFree = settings[ConnectionField.sendsOnly] == "yes"
        for field in (source as? any LiveSource).map({ type(of: $0).fields }) ?? [] {
            let value = form["field-\(field.name)"]
            switch field.kind {
            case .secret:
                if !value.isEmpty { secrets[field.name] = value }
                guard !value.isEmpty || !field.isRequired || kept == .all || isFree else {
                    throw Refusal(.invalid, "\(field.label) is missing.")
                }
            case .text, .scope:
                settings[field.name] = value.replacing("\r\n", with: "\n")
                guard !value.isEmpty || !field.isRequired || isFree else {
                    throw Refusal(.invalid, "\(field.label) is missing.")
                }
            }
        }
        let signed = form["webhook-secret"]
        if !signed.isEmpty { secrets[ConnectionField.webhookSecret] = signed }
    }

    /// Refuses a change that lacks a field of the form, which would empty what is stored.
    private static func requireFields(_ form: Form, of source: any EvidenceSource) throws {
        let live = source as? any LiveSource
        var names = ["name"]
        if live != nil { names.append("from") }
        if live != nil, source is any WebhookSource { names.append(ConnectionField.sendsOnly) }
        if source is any MappableSource { names.append(ConnectionField.mapping) }
        names += (live.map { type(of: $0).fields } ?? []).filter { $0.kind != .secret }
            .map { "field-\($0.name)" }
        for name in names { _ = try form.required(name) }
    }

    private mutating func takeMapping(_ form: Form, for source: any EvidenceSource) throws {
        let text = form[ConnectionField.mapping].replacing("\r\n", with: "\n")
            .trimmingCharacters(in: .whitespacesAndNewlines)
        guard let mappable = source as? any MappableSource, !text.isEmpty else { return }
        try mappable.check(text)
        settings[ConnectionField.mapping] = text
    }
}

extension MappableSource {
    /// Refuses a mapping that is none, with the field that is wrong.
    func check(_ mapping: String) throws {
        do {
            _ = try mapped(by: mapping)
        } catch let fault as MappingFault {
            throw Refusal(.invalid, "The mapping: \(fault.reason)")
        }
    }
}

import Connections
import EvidenceSources

/// What is stored of a connection, beside a form that is older; never its secrets.
extension StoredFields {
    init(_ connection: LiveConnection, _ source: any EvidenceSource) {
        let asked = (source as? any LiveSource).map { type(of: $0).fields } ?? []
        var fields: [Field] = [.line("name", "Name", connection.name)]
        for field in asked where field.kind != .secret {
            let (name, value) = ("field-\(field.name)", connection.settings[field.name] ?? "")
            fields.append(
                field.kind == .scope
                    ? .text(name, field.label, value) : .line(name, field.label, value)
            )
        }
        if !asked.isEmpty {
            fields.append(
                .line(
                    "from",
                    "Import history since",
                    String(When(connection.windowStart).iso.prefix(10))
                )
            )
        }
        if source is any MappableSource {
            let mapping = connection.settings[ConnectionField.mapping] ?? ""
            fields.append(.text(ConnectionField.mapping, "Mapping", mapping))
        }
        self.init(connection.revision, fields)
        secrets = Set(asked.filter { $0.kind == .secret }.map { "field-\($0.name)" })
            .union([ConnectionField.webhookSecret])
    }
}

extension ConnectionFormView {
    /// The form as it was typed, but for its secrets.
    init(_ source: any EvidenceSource, _ connection: LiveConnection, typed: Form) {
        let fields = (source as? any LiveSource).map { type(of: $0).fields } ?? []
        self.init(
            source,
            name: typed["name"],
            values: NewConnectionView.values(typed, of: fields),
            from: (try? typed.date("from")) ?? connection.windowStart,
            keepsSecrets: .all
        )
    }
}

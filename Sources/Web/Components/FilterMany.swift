/// A filter that takes several values at once.
struct FilterMany: TemplateView {
    let label: String
    let field: String
    /// How many are chosen; nothing for none.
    let count: String
    let choices: [Choice]
    let isLong: Bool

    struct Choice: TemplateView {
        let field: String
        let value: String
        let name: String
        let count: String
        let isChosen: Bool

        /// There may be hundreds of them, which reflection would be slow for.
        func child(named name: String) -> Any? {
            switch name {
            case "field": field
            case "value": value
            case "name": self.name
            case "count": shown(count)
            case "isChosen": isChosen
            default: nil
            }
        }
    }

    init(
        _ label: String,
        field: String,
        _ values: [(value: String, name: String, count: Int?)],
        chosen: [String]
    ) {
        self.label = label
        self.field = field
        choices = values.map {
            Choice(
                field: field,
                value: $0.value,
                name: $0.name,
                count: $0.count.map(Words.number) ?? "",
                isChosen: chosen.contains($0.value)
            )
        }
        let number = choices.filter(\.isChosen).count
        count = number > 0 ? "\(number)" : ""
        isLong = values.count > 10
    }

    /// What is chosen, each with the address that leaves it out.
    func chips(_ address: String, _ fields: [(String, String)]) -> [FilterChip] {
        choices.filter(\.isChosen).map { choice in
            FilterChip(choice.name, leavingOut: (field, choice.value), address, fields)
        }
    }
}

/// One thing that a list is narrowed to, which a click takes away.
struct FilterChip: TemplateView {
    let label: String
    let removal: String

    init(
        _ label: String,
        leavingOut field: (String, String),
        _ address: String,
        _ fields: [(String, String)]
    ) {
        self.label = label
        removal = Address.with(address, fields.filter { $0 != field })
    }
}

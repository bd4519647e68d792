import Pipeline

/// What a page says of an incident that is not read to its end yet.
struct BeingRead: TemplateView {
    let words: String
    let address: String

    init(_ progress: DerivationProgress, _ key: String) {
        address = Address.incident(key) + "/reading"
        let total = Words.count(progress.total, "message")
        words =
            progress.read < progress.total
            ? "Being read: \(Words.number(progress.read)) of \(total)."
                + " This page shows more when it is done."
            : "All \(total) are read; how they bear on each other is being found."
                + " This page shows more when it is done."
    }
}

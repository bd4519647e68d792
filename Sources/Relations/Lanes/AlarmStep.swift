import Evidence

/// How far a record says that an alarm is: each is a deed of its own, at its own time.
enum AlarmStep: String {
    case rung, acknowledged, resolved

    private static let words: [String: AlarmStep] = [
        "acknowledged": .acknowledged, "acked": .acknowledged, "resolved": .resolved,
        "recovered": .resolved, "closed": .resolved, "ok": .resolved, "up": .resolved,
    ]

    /// What a tool's log says of it as a state, or a message with its first words.
    ///
    /// The record of the alarm itself has its last state, which says nothing of its own step.
    init(_ event: Event) {
        let told = event.isReply && event.kind == .status ? event.details.value("state") : nil
        let starts = Said(String(event.text.prefix(40))).words.filter { !Said.isMark($0) }.prefix(2)
        let step = ([told?.lowercased()].compactMap(\.self) + starts)
            .lazy.compactMap { Self.words[$0] }.first
        self = step ?? .rung
    }
}

import Evidence

/// Words as they are told in a reason: as an event has them, not their stems.
enum Quoted {
    static func words(_ stems: [String], of event: RelatedEvent) -> String {
        stems.prefix(3).map { "“\(EventWords.word($0, in: event.event.text))”" }
            .joined(separator: ", ")
    }
}

package import Evidence
import Language
package import Readings

/// An event as the finders see it: with what is read of it and its words.
package struct RelatedEvent: Sendable {
    package let event: Event
    package let reading: Reading?
    /// Whether it is of the incident, or a record nearby that its events may point to.
    package let isInside: Bool
    let words: Set<String>
    /// The words of what a person said, in order; none where nobody did.
    let said: Said
    let symptoms: Set<Symptom>
    /// Whether it says what may be behind it all, and not what shall be done.
    private(set) var isBelief = false
    /// What it says of beliefs.
    private(set) var sayings: [Saying] = []

    package init(_ event: Event, _ reading: Reading?, isInside: Bool = true) {
        self.event = event
        self.reading = reading
        self.isInside = isInside
        words = EventWords.words(event.isSaidByPerson ? Self.withoutLinks(event.text) : event.text)
        said = event.isSaidByPerson ? Said(event.text) : Said("")
        symptoms = Symptom.told(in: said)
        guard !said.words.isEmpty else { return }
        isBelief = Belief.isOne(self)
        sayings = Saying.all(of: self)
    }

    var id: Event.ID { event.id }

    /// That two people paste links to one site says nothing of what they tell.
    private static func withoutLinks(_ text: String) -> String {
        guard text.contains("://") else { return text }
        return text.split(whereSeparator: \.isWhitespace).filter { !$0.contains("://") }
            .joined(separator: " ")
    }

    /// How sure it is that its words do this, 0 where they were not read.
    func sureness(of act: Act) -> Double { reading?.acts[act] ?? 0 }

    /// Whether both are from one person, by whatever account.
    func isFromAuthor(of other: RelatedEvent) -> Bool {
        guard let mine = event.author, let theirs = other.event.author else { return false }
        return mine.person == theirs.person
    }
}

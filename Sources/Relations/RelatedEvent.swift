package import Evidence
import Language
package import Readings

/// An event as the finders see it: with what is read of it and its words.
///
/// A class, since windows of them are gone through for each event, and a copy of so much costs.
package final class RelatedEvent: Sendable {
    package let event: Event
    package let reading: Reading?
    /// Whether it is of the incident, or a record nearby that its events may point to.
    package let isInside: Bool
    let words: Set<String>
    let sortedWords: [String]
    /// The words of what a person said, in order; none where nobody did.
    let said: Said
    let symptoms: Set<Symptom>
    /// Whether it says what may be behind it all, and not what shall be done.
    let isBelief: Bool
    /// What it says of beliefs.
    let sayings: [Saying]

    package init(_ event: Event, _ reading: Reading?, isInside: Bool = true) {
        self.event = event
        self.reading = reading
        self.isInside = isInside
        words = EventWords.words(event.isSaidByPerson ? Self.withoutLinks(event.text) : event.text)
        sortedWords = words.sorted()
        said = event.isSaidByPerson ? Said(event.text) : Said("")
        symptoms = Symptom.told(in: said)
        isBelief = !words.isEmpty && Belief.isTold(in: said, reading)
        sayings = Saying.all(in: said, reading)
    }

    var id: Event.ID { event.id }

    /// That two people paste links to one site says nothing of what they tell.
    private static func withoutLinks(_ text: String) -> String {
        guard text.contains("://") else { return text }
        return text.split(whereSeparator: \.isWhitespace).filter { !$0.contains("://") }
            .joined(separator: " ")
    }

    /// How sure it is that its words do this, 0 where they were not read.
    func sureness(of act: Act) -> Double { reading.sureness(of: act) }

    /// Whether both are from one person, by whatever account.
    func isFromAuthor(of other: RelatedEvent) -> Bool {
        guard let mine = event.author, let theirs = other.event.author else { return false }
        return mine.person == theirs.person
    }
}

extension Reading? {
    func sureness(of act: Act) -> Double { self?.acts[act] ?? 0 }
}

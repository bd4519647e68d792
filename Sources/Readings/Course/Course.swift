package import Evidence
package import Foundation
package import Language

/// One thing that somebody said, with what is read of it.
package struct Spoken: Hashable, Sendable {
    package let at: Date
    package let person: Person.ID
    package let marks: ReadingMarks

    package init(at moment: Date, person: Person.ID, marks: ReadingMarks) {
        at = moment
        self.person = person
        self.marks = marks
    }
}

/// How what a group said sounded; nothing is told of a group of few.
package struct GroupSound: Hashable, Sendable {
    /// Fewer people than this are no group: what is told of them would be told of each.
    package static let fewest = 5

    package let messages: Int
    package let uncertain: Int
    package let negative: Int
    package let positive: Int
    package let stressed: Int

    /// Nil where fewer than five people spoke.
    package init?(_ said: some Sequence<Spoken>) {
        var people: Set<Person.ID> = []
        var counts = (messages: 0, uncertain: 0, negative: 0, positive: 0, stressed: 0)
        for one in said {
            people.insert(one.person)
            counts.messages += 1
            if one.marks.contains(.uncertain) { counts.uncertain += 1 }
            if one.marks.contains(.negative) { counts.negative += 1 }
            if one.marks.contains(.positive) { counts.positive += 1 }
            if one.marks.contains(.stressed) { counts.stressed += 1 }
        }
        guard people.count >= Self.fewest else { return nil }
        (messages, uncertain) = (counts.messages, counts.uncertain)
        (negative, positive, stressed) = (counts.negative, counts.positive, counts.stressed)
    }
}

/// How an incident went for the group, by phase and along time.
package struct Course: Hashable, Sendable {
    /// How the group sounded in one phase.
    package struct InPhase: Hashable, Sendable {
        package let phase: Phase
        /// Nil where too few spoke.
        package let sound: GroupSound?
    }

    /// A stretch of time in which enough people spoke.
    package struct Stretch: Hashable, Sendable {
        package let start: Date
        package let end: Date
        package let sound: GroupSound
    }

    package let phases: [InPhase]
    package let stretches: [Stretch]

    private static let most = 16
    private static let leastMessages = 12

    /// What was said is in time order.
    package init(_ said: [Spoken]) {
        phases = Phase.allCases.map { phase in
            InPhase(
                phase: phase,
                sound: GroupSound(said.lazy.filter { $0.marks.contains(.phase(phase)) })
            )
        }
        stretches = Self.stretches(of: said)
    }

    /// Each goes on until five people have spoken and it has its share of the messages.
    private static func stretches(of said: [Spoken]) -> [Stretch] {
        let enough = max(leastMessages, (said.count + most - 1) / most)
        var ends: [Int] = []
        var start = 0
        var people: Set<Person.ID> = []
        for (index, one) in said.enumerated() {
            people.insert(one.person)
            // Moments that are the same stay together, so that times can ask for a stretch.
            let isLast = index + 1 == said.count || said[index + 1].at > one.at
            guard people.count >= GroupSound.fewest, index - start + 1 >= enough, isLast else {
                continue
            }
            ends.append(index + 1)
            start = index + 1
            people = []
        }
        // What is left over is too little to stand alone.
        if !ends.isEmpty { ends[ends.count - 1] = said.count }
        return zip([0] + ends, ends).compactMap { first, end in
            guard let sound = GroupSound(said[first..<end]) else { return nil }
            let until = end < said.count ? said[end].at : said[end - 1].at.addingTimeInterval(0.001)
            return Stretch(start: said[first].at, end: until, sound: sound)
        }
    }
}

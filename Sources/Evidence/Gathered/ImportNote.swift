/// Something that an import did and that a person should know: what it assumed, or passed over.
package struct ImportNote: Hashable, Sendable {
    package enum Kind: String, Sendable {
        /// A time of an event is a guess.
        case doubt
        /// What a record left open was decided by a rule.
        case assumed
        /// A file or part of it was not read, and why.
        case passedOver = "passed over"
    }

    package let kind: Kind
    package let words: String

    package init(_ kind: Kind, _ words: String) {
        self.kind = kind
        self.words = words
    }
}

/// The notes of an import, each with how often it holds, in the order in which they came up.
package struct ImportNotes: Hashable, Sendable {
    package struct Counted: Hashable, Sendable {
        package let note: ImportNote
        package var count: Int
    }

    package private(set) var all: [Counted] = []
    private var places: [ImportNote: Int] = [:]

    /// How many different notes are kept of an import.
    package static let most = 200

    package init() {}

    package mutating func add(_ note: ImportNote, _ count: Int = 1) {
        if let place = places[note] {
            all[place].count += count
        } else if all.count < Self.most {
            places[note] = all.count
            all.append(Counted(note: note, count: count))
        }
    }

    package mutating func add(_ other: ImportNotes) {
        for counted in other.all { add(counted.note, counted.count) }
    }

    /// What is doubtful about the time of an event.
    package mutating func add(doubtsOf event: GatheredEvent) {
        for detail in event.details where detail.name == "time" {
            if let doubt = detail.doubt { add(ImportNote(.doubt, doubt)) }
        }
    }
}

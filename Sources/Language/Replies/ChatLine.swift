/// What of one message the ranker looks at, read once and used for every pair it is in.
///
/// Nothing here is changed while it is looked at, so accesses aren't watched: they are many.
final class ChatLine {
    let id: String
    let speaker: Int32
    /// Position among the messages that people wrote in the place.
    let rank: Int32
    /// Whole minutes, since most logs tell no seconds.
    let minute: Float?
    /// Hashes of the different words, in order of appearance, and how rare each is.
    @exclusivity(unchecked) var words: [UInt32] = []
    /// Where each word lies in the text, in bytes.
    @exclusivity(unchecked) var spans: [Range<Int32>] = []
    @exclusivity(unchecked) var rarity: [Float] = []
    @exclusivity(unchecked) var norm: Float = 0
    /// Who is spoken to at the start of the text.
    @exclusivity(unchecked) var addressed: Int32 = -1
    /// Who is named elsewhere in it.
    @exclusivity(unchecked) var mentioned: [Int32] = []
    @exclusivity(unchecked) var traits: Traits = []
    /// What the network takes of the message alone.
    @exclusivity(unchecked) var features: [Feature] = []
    /// The speaker as it was when the message came.
    @exclusivity(unchecked) var past = SpeakerPast()
    /// What the message was found to answer, and who answered it.
    @exclusivity(unchecked) var thread = ThreadPlace()

    init(id: String, speaker: Int32, rank: Int32, minute: Float?) {
        self.id = id
        self.speaker = speaker
        self.rank = rank
        self.minute = minute
    }

    func names(_ other: Int32) -> Bool { addressed == other || mentioned.contains(other) }
}

/// What is remembered of someone who has spoken.
struct SpeakerPast {
    /// Rank, minute and traits of their latest message; a rank of -1 where there is none.
    var rank: Int32 = -1
    var minute: Float?
    var traits: Traits = []
    var words: [UInt32] = []
    /// Whom they spoke to by name last.
    var partner: Int32 = -1
    /// The last message that spoke to them by name.
    var calledAt: Int32 = -1
    /// The conversation their latest message is in.
    var conversation: Int32 = -1
}

/// Where a message stands among the links found so far.
struct ThreadPlace {
    /// The conversation, by the rank of its first message.
    var conversation: Int32 = -1
    /// Who wrote the message that this one answers; -1 where it starts a conversation.
    var parentSpeaker: Int32 = -1
    var parentRank: Int32 = -1
    var answers: Int32 = 0
    /// The first to answer other than its writer.
    var answeredBy: Int32 = -1
    /// Whether its own writer answered it, by going on.
    var wentOn = false
}

/// One number that the network takes, with its place.
struct Feature {
    var index: UInt16
    var value: Float
}

/// Yes-or-no properties of a text.
struct Traits: OptionSet {
    let rawValue: UInt64
    static let count = 32

    private init(bit: Int) { rawValue = 1 << bit }
    init(rawValue: UInt64) { self.rawValue = rawValue }

    static let asks = Traits(bit: 0)
    static let startsAsQuestion = Traits(bit: 1)
    static let link = Traits(bit: 2)
    static let code = Traits(bit: 3)
    static let thanks = Traits(bit: 4)
    static let greeting = Traits(bit: 5)
    static let yesOrNo = Traits(bit: 6)
    static let oneOrTwoWords = Traits(bit: 7)
    static let upToFiveWords = Traits(bit: 8)
    static let long = Traits(bit: 9)
    static let exclaims = Traits(bit: 10)
    static let connects = Traits(bit: 11)
    static let asksAnyone = Traits(bit: 12)
    static let firstPerson = Traits(bit: 13)
    static let secondPerson = Traits(bit: 14)
    static let reacts = Traits(bit: 15)
    static let goesOn = Traits(bit: 16)
    static let pointsUp = Traits(bit: 17)
    static let addresses = Traits(bit: 18)
    static let addressesUnknown = Traits(bit: 19)
    static let mentions = Traits(bit: 20)
    static let action = Traits(bit: 21)
    static let smiles = Traits(bit: 22)
    static let refersBack = Traits(bit: 23)
    static let addressIsWeak = Traits(bit: 24)
    static let number = Traits(bit: 25)
    static let startsSmall = Traits(bit: 26)
    static let veryLong = Traits(bit: 27)
    static let command = Traits(bit: 28)
    static let corrects = Traits(bit: 29)
}

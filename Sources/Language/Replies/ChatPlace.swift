import Foundation

/// The latest messages of one place, who speaks there, and the conversations found so far.
final class ChatPlace {
    /// Messages further back are forgotten.
    static let kept = 128

    private(set) var names = SpeakerNames()
    /// What each speaker is called, by number.
    private(set) var called: [String] = []
    @exclusivity(unchecked) private(set) var speakers: [SpeakerPast] = []
    @exclusivity(unchecked) private var ring: [ChatLine] = []
    private(set) var count = 0
    private var start: Double?
    @exclusivity(unchecked) private var conversations: [Int32: Conversation] = [:]

    init() {}

    /// A run of messages that answer each other.
    struct Conversation {
        /// The id of its first message.
        var id: String
        var latest: Int32
        var speakers: [Int32]
        var size: Int32 = 1
    }

    subscript(rank: Int) -> ChatLine { ring[rank & (Self.kept - 1)] }

    /// Notes what a system message says of names.
    func note(_ text: String) {
        guard let middle = text.range(of: " is now known as "),
            let old = text[..<middle.lowerBound].split(separator: " ").last,
            let new = text[middle.upperBound...].split(separator: " ").first
        else { return }
        names.rename(String(old), to: String(new))
        grow(String(new))
    }

    /// Takes in the next message; the line knows what stands before it.
    func append(_ message: Message, rarity: WordRarity) -> ChatLine {
        let author = message.author ?? "?\(count)"
        let speaker = names.number(of: author)
        grow(author)
        let line = ChatLine(
            id: message.id,
            speaker: speaker,
            rank: Int32(count),
            minute: minute(message.at)
        )
        LineScanner(names: names, rarity: rarity).scan(message.text, into: line)
        line.past = speakers[Int(speaker)]
        line.features = LineFeature.of(line, in: self)
        if ring.count < Self.kept {
            ring.append(line)
        } else {
            ring[count & (Self.kept - 1)] = line
        }
        count += 1
        remember(line)
        return line
    }

    /// Notes what a message answers; nil where it starts a conversation, or one that is forgotten.
    func link(_ line: ChatLine, to parent: ChatLine?, thread: String? = nil) {
        if let parent {
            line.thread.parentRank = parent.rank
            line.thread.parentSpeaker = parent.speaker
            parent.thread.answers += 1
            if parent.speaker == line.speaker {
                parent.thread.wentOn = true
            } else if parent.thread.answeredBy < 0 {
                parent.thread.answeredBy = line.speaker
            }
        }
        let number = parent.map(\.thread.conversation) ?? line.rank
        line.thread.conversation = number
        speakers[Int(line.speaker)].conversation = number
        guard parent != nil, var known = conversations[number] else {
            conversations[number] = Conversation(
                id: thread ?? line.id,
                latest: line.rank,
                speakers: [line.speaker]
            )
            if conversations.count > 4 * Self.kept { forget() }
            return
        }
        known.latest = line.rank
        known.size += 1
        if !known.speakers.contains(line.speaker) { known.speakers.append(line.speaker) }
        conversations[number] = known
    }

    func conversation(_ number: Int32) -> Conversation? { conversations[number] }

    private func forget() {
        let oldest = Int32(count - Self.kept)
        conversations = conversations.filter { $0.value.latest >= oldest }
    }

    private func remember(_ line: ChatLine) {
        let me = Int(line.speaker)
        speakers[me].rank = line.rank
        speakers[me].minute = line.minute
        speakers[me].traits = line.traits
        speakers[me].words = line.words
        if line.addressed >= 0 {
            speakers[me].partner = line.addressed
            speakers[Int(line.addressed)].calledAt = line.rank
        }
    }

    private func grow(_ name: String) {
        while speakers.count < names.count {
            speakers.append(SpeakerPast())
            called.append(name)
        }
    }

    /// The remembered message of an id.
    func line(_ id: String) -> ChatLine? { ring.first { $0.id == id } }

    private func minute(_ at: Double?) -> Float? {
        guard let at else { return nil }
        let whole = (at / 60).rounded(.down)
        if start == nil { start = whole }
        return Float(whole - (start ?? whole))
    }
}

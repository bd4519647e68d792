import Evidence
import Foundation
import Relations

/// What the list of conversations shows.
struct ConversationsView: TemplateView {
    let frame: Frame
    let incident: IncidentFrame
    let address: String
    let evidenceAddress: String
    let place: String
    let places: [EvidenceView.Choice]
    let sorts: [Sort]
    let show: String
    let rows: [Row]
    let isEmpty: Bool
    let earlier: String?
    let later: String?

    struct Sort: TemplateView {
        let name: String
        let address: String
        let count: String
        let isCurrent: Bool
    }

    /// One conversation, by its first words.
    struct Row: TemplateView {
        let id: String
        let address: String
        let dayHeading: String?
        let start: When
        let span: String
        let author: String
        let opening: String
        let speakers: String
        let size: String
        let place: String?
        let question: String?
        let isOpen: Bool
        let isAlone: Bool
    }

    init(_ frame: Frame, _ list: ConversationList, _ choice: ConversationsChoice, limit: Int) {
        self.frame = frame
        incident = IncidentFrame(list.incident, .evidence)
        let address = Address.incident(list.incident.key) + "/conversations"
        self.address = address
        evidenceAddress = Address.incident(list.incident.key) + "/evidence"
        let place = choice.place?.rawValue ?? ""
        self.place = place
        places = list.places.map {
            EvidenceView.Choice(
                value: $0.place.id.rawValue,
                name: $0.place.name,
                isChosen: $0.place.id == choice.place
            )
        }
        func page(_ sort: ConversationSort, _ number: Int) -> String {
            Address.with(
                address,
                [
                    ("show", sort == .talk ? "" : sort.rawValue), ("place", place),
                    ("page", number > 1 ? String(number) : ""),
                ]
            )
        }
        show = choice.sort == .talk ? "" : choice.sort.rawValue
        sorts = ConversationSort.allCases.map { sort in
            Sort(
                name: sort.words,
                address: page(sort, 1),
                count: Words.number(list.counts[sort] ?? 0),
                isCurrent: sort == choice.sort
            )
        }
        let shown = list.conversations.prefix(limit)
        var day: String?
        rows = shown.map { conversation in
            let when = When(conversation.start)
            defer { day = when.day }
            return Row(
                conversation,
                list.incident.key,
                dayHeading: when.day == day ? nil : when.longDay,
                showsPlace: choice.place == nil && list.places.count > 1
            )
        }
        isEmpty = rows.isEmpty && frame.beingRead == nil
        earlier = choice.page > 1 ? page(choice.sort, choice.page - 1) : nil
        later = list.conversations.count > limit ? page(choice.sort, choice.page + 1) : nil
    }
}

extension ConversationsView.Row {
    init(_ conversation: Conversation, _ key: String, dayHeading: String?, showsPlace: Bool) {
        id = conversation.id.rawValue
        address = Address.conversation(conversation.id, of: key)
        self.dayHeading = dayHeading
        start = When(conversation.start)
        let seconds = conversation.end.timeIntervalSince(conversation.start)
        span = seconds < 1 ? "" : "over \(Words.duration(seconds))"
        author = conversation.author
        opening = conversation.excerpt(140)
        speakers = Self.names(conversation.speakers)
        size = Words.count(conversation.messages, "message")
        place = showsPlace ? conversation.placeName : nil
        question = conversation.questionWords
        isOpen = conversation.openQuestions > 0
        isAlone = conversation.messages == 1
    }

    /// Two of them by name.
    private static func names(_ speakers: [String]) -> String {
        guard speakers.count > 3 else { return speakers.joined(separator: ", ") }
        return speakers.prefix(2).joined(separator: ", ") + " and \(speakers.count - 2) more"
    }
}

extension Conversation {
    /// Its first words, on one line.
    func excerpt(_ length: Int) -> String {
        let words = opening.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.count > length ? words.prefix(length - 1) + "…" : words
    }

    /// What became of its questions; nil without any.
    var questionWords: String? {
        guard questions > 0 else { return nil }
        if openQuestions == 0 { return questions == 1 ? "question answered" : "questions answered" }
        guard openQuestions < questions else {
            return questions == 1 ? "question left open" : "\(questions) questions left open"
        }
        return "\(openQuestions) of \(questions) questions left open"
    }
}

extension ConversationSort {
    fileprivate var words: String {
        switch self {
        case .talk: "Conversations"
        case .open: "With open questions"
        case .alone: "Unanswered"
        }
    }
}

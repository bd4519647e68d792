import Evidence
import EvidenceSources
import Foundation
import Investigations
import Markup
import Readings

/// One event as the transcript shows it.
struct EventRowView: TemplateView {
    let id: String
    let position: String
    let when: When
    /// How roughly the time is known, such as `± 2 minutes`.
    let doubt: String?
    /// What the source said, where its clock has been put right.
    let told: When?
    /// By how much it was put right, in words.
    let moved: String
    /// How well that is known, such as `± 4s`.
    let clockDoubt: String?
    let dayHeading: String?
    let gap: String?
    let author: String
    let initials: String
    let hue: Int
    let isBot: Bool
    let isContinued: Bool
    let isQuiet: Bool
    let isReply: Bool
    let isDeleted: Bool
    let deletion: String
    let place: String?
    let placeAddress: String
    let replyTo: String?
    let body: String
    /// Where all of a long text is.
    let rest: TextLink?
    let isBroadcast: Bool
    let subtype: String?
    let edited: When?
    /// How long what began here went on.
    let lasted: String?
    let versions: [Version]
    let hasVersions: Bool
    let reactions: [ReactionView]
    let files: [FileView]
    let address: String
    let permalink: String?
    let replies: [EventRowView]
    let replyCount: String?
    /// The first event at or after the time that was asked for.
    var isHere = false
    /// What the rows from here to the one with `endsFold` are, such as `14 joined or left`.
    var fold: String?
    var endsFold = false
    let marks: [MarkView]
    /// Nil where readings are not shown, or there is none.
    let reading: ReadingView?
    /// Nil where conversations are not shown.
    let talk: TalkView?
    /// How many others bear on it, such as `related (3)`.
    let related: String?
    let relatedAddress: String

    struct Version: TemplateView {
        let number: Int
        let when: When?
        let body: String
        let rest: TextLink?
    }

    struct MarkView: TemplateView {
        let kind: String
        let label: String
        let address: String
    }

    struct ReactionView: TemplateView {
        let shown: String
        let count: Int
        let who: String
    }

    struct FileView: TemplateView {
        let name: String
        let detail: String
        let link: String?
        let preview: String?
        let unavailable: String?
    }
}

/// What rows of a transcript need besides their events.
struct TranscriptContext {
    let key: String
    let details: EventDetails
    let showsPlace: Bool
    var query: SearchQuery?
    /// The markers of the latest investigation that events are in.
    var marks: [Event.ID: [EventMarker]] = [:]
    var investigation: Investigation?
    /// What is read of events; nil where it is not shown.
    var readings: [Event.ID: Reading]?
    /// Which conversations events are of; nil where it is not shown.
    var talk: Talk?
    /// With how many others events are related, but for replies.
    var related: [Event.ID: Int] = [:]
    /// What is said of the time before an event; nil where only the time itself is known.
    var pauses: [Event.ID: String]?
}

extension EventRowView {
    init(
        _ event: Event,
        after previous: Event?,
        replies: [Event] = [],
        isNested: Bool = false,
        in context: TranscriptContext
    ) {
        id = event.id.rawValue
        position = String(event.position.rawValue)
        let moment = When(event.at)
        when = moment
        doubt = event.uncertainty.flatMap { $0 > 0 ? "± \(Words.duration($0))" : nil }
        told = event.toldAt.map(When.init)
        let clock = event.toldAt.map { told in
            ClockCorrection(
                offset: event.at.timeIntervalSince(told),
                uncertainty: context.details.clocks[event.origin.source]?.uncertainty
            )
        }
        moved = clock?.words ?? ""
        clockDoubt = clock?.uncertainty.flatMap { $0 > 0 ? "± \(Words.duration($0))" : nil }
        let isNewDay = previous.map { When($0.at).day != moment.day } ?? !isNested
        dayHeading = isNewDay ? moment.longDay : nil
        gap = Self.gap(previous, event, isNested ? nil : context.pauses)
        author = event.byline
        initials = Words.initials(author)
        hue = Words.hue(author)
        isBot = event.author?.isBot ?? true
        isQuiet = event.kind.isQuiet
        isReply = event.isReply
        isBroadcast = event.isBroadcast
        isDeleted = event.deletion != nil
        deletion = event.deletion == .absent ? "gone from the source" : "deleted"
        isContinued =
            !isNewDay && gap == nil && !isQuiet && previous?.author == event.author
            && previous?.place == event.place && previous?.kind.isQuiet == false
            && event.at.timeIntervalSince(previous?.at ?? .distantPast) < 300
            && !(event.isReply && !isNested)
        place = context.showsPlace && !isNested && !isContinued ? event.placeName : nil
        placeAddress = "\(Address.incident(context.key))/evidence?place=\(event.place)"
        let own = context.details.files[event.id] ?? []
        // An event that is nothing but a file is called as the file is; the card says it already.
        let isFileAlone = event.html == nil && own.count == 1 && own[0].name == event.text
        let words = isFileAlone ? "" : Self.body(event.text, event.html, context.query)
        body =
            words.isEmpty && own.isEmpty && !event.kind.isQuiet
            ? "<span class=\"wordless\">Without words</span>" : words
        rest = EventText.rest(of: event)
        subtype = event.kind == .other ? event.subtype : nil
        let isEdited = event.endedAt == nil && event.editedAt.map { $0 > event.at } == true
        edited = isEdited ? event.editedAt.map(When.init) : nil
        lasted = event.endedAt.map { Words.duration($0.timeIntervalSince(event.at)) }
        versions = (context.details.versions[event.id] ?? []).map { version in
            Version(
                number: version.number,
                when: version.editedAt.map(When.init),
                body: Self.body(version.text, version.html, nil),
                rest: EventText.rest(of: version, of: event)
            )
        }
        hasVersions = !versions.isEmpty
        reactions = (context.details.reactions[event.id] ?? []).map { reaction in
            let rest = reaction.count - reaction.people.count
            let others = rest > 0 ? ["\(rest) more"] : []
            return ReactionView(
                shown: Emoji.shown(reaction.name),
                count: reaction.count,
                who: "\(reaction.name): " + (reaction.people + others).joined(separator: ", ")
            )
        }
        marks = Self.marks(event, context)
        files = (context.details.files[event.id] ?? []).map(FileView.init)
        reading = context.readings?[event.id].map { ReadingView($0, context.key) }
        related = context.related[event.id].map { "related (\($0))" }
        relatedAddress = Address.relations(around: event.id, of: context.key)
        talk =
            isNested
            ? nil : context.talk.map { TalkView(event, after: previous, $0, context.key) }
        // What it answers is said already, and of which thread that is with it.
        let saysMore = talk?.answers.map { !$0.words.isEmpty } ?? false
        replyTo =
            event.isReply && !isNested && (event.isBroadcast || !saysMore) ? "in a thread" : nil
        address = Address.evidence(
            context.key,
            at: event.id,
            withReadings: context.readings != nil
        )
        permalink = event.permalink
        self.replies = replies.enumerated().map { index, reply in
            EventRowView(
                reply,
                after: index > 0 ? replies[index - 1] : nil,
                isNested: true,
                in: context
            )
        }
        replyCount = replies.isEmpty ? nil : Words.count(replies.count, "reply", "replies")
    }

    private static func marks(_ event: Event, _ context: TranscriptContext) -> [MarkView] {
        guard let investigation = context.investigation else { return [] }
        let address = Address.investigation(investigation.id.rawValue, of: context.key)
        return (context.marks[event.id] ?? []).map { mark in
            MarkView(
                kind: mark.kind.rawValue,
                label: mark.title.isEmpty ? mark.kind.name : "\(mark.kind.name): \(mark.title)",
                address: "\(address)#m-\(mark.marker)"
            )
        }
    }

    /// The time since the row above; whether that was silence is for the page to know.
    private static func gap(
        _ previous: Event?,
        _ event: Event,
        _ pauses: [Event.ID: String]?
    ) -> String? {
        guard let previous else { return nil }
        if let pauses { return pauses[event.id] }
        let seconds = event.at.timeIntervalSince(previous.at)
        return seconds >= Pause.shortest ? "\(Words.duration(seconds)) later" : nil
    }

    static func body(_ text: String, _ html: String?, _ query: SearchQuery?) -> String {
        let isLong = EventText.isLong(text, html)
        let text = isLong ? EventText.start(text) : text
        if let query { return Highlight.html(text, query) }
        var html = (isLong ? nil : html) ?? HTMLText.escaped(text).replacing("\n", with: "<br>")
        while html.hasSuffix("<br>") { html.removeLast(4) }
        return html
    }
}

extension EventRowView.FileView {
    init(_ file: EventFile) {
        name = file.name
        let parts = [file.mediaType, file.size.map(Words.size)].compactMap { $0 }
        detail = parts.joined(separator: ", ")
        let kept = file.isKept ? "/files/\(file.id)" : nil
        link = kept ?? file.link
        preview = kept != nil && file.mediaType?.hasPrefix("image/") == true ? kept : nil
        unavailable = file.unavailable
    }
}

/// Marks what a search found, and leaves out what is far from it.
enum Highlight {
    static func html(_ text: String, _ query: SearchQuery, reach: Int = 400) -> String {
        let words = SearchTerms.words(of: text)
        let hits = words.filter { word in
            query.terms.contains { term in
                !term.isExcluded
                    && term.words.enumerated().contains { index, wanted in
                        term.isPrefix && index == term.words.count - 1
                            ? word.folded.hasPrefix(wanted) : word.folded == wanted
                    }
            }
        }
        var html = ""
        var at = text.startIndex
        for hit in hits where hit.range.lowerBound >= at {
            html += HTMLText.escaped(String(text[at..<hit.range.lowerBound]))
            html += "<mark>\(HTMLText.escaped(String(text[hit.range])))</mark>"
            at = hit.range.upperBound
        }
        html += HTMLText.escaped(String(text[at...]))
        return html.replacing("\n", with: "<br>")
    }
}

import Evidence
import Foundation
import Investigations
import Markup

struct EvidenceView: TemplateView {
    let frame: Frame
    let incident: IncidentFrame
    let address: String
    let text: String
    let isChronological: Bool
    let isThreaded: Bool
    let threadsAddress: String
    let timeAddress: String
    let showsReadings: Bool
    let readingsAddress: String
    let conversationsAddress: String
    let showsConversations: Bool
    let lanesAddress: String
    let conversation: String
    let filter: EvidenceFilterView
    let activity: EvidenceActivityView?
    let found: String?
    let clearAddress: String
    let rows: [EventRowView]
    let isEmpty: Bool
    let isFiltered: Bool
    let earlier: String?
    let later: String?
    let firstAddress: String
    let lastAddress: String
    let tray: Tray?
    let hasNoTray: Bool
    let investigateAddress: String

    struct Choice: TemplateView {
        let value: String
        let name: String
        let isChosen: Bool
    }

    /// The markers of an investigation, where events are put by key or drag.
    struct Tray: TemplateView {
        let title: String
        let address: String
        let action: String
        let kinds: [Kind]

        struct Kind: TemplateView {
            let value: String
            let name: String
            let key: Int
            let count: String
            let markers: [TrayMarker]
        }

        struct TrayMarker: TemplateView {
            let id: String
            let words: String
            let count: String
        }
    }

    /// Refuses a time that is none.
    init(frame: Frame, _ part: EvidencePart, _ query: EvidenceQuery) throws {
        self.frame = frame
        let key = part.incident.key
        incident = IncidentFrame(part.incident, .evidence)
        let address = Address.incident(key) + "/evidence"
        self.address = address
        text = query.text
        isChronological = query.isChronological
        isThreaded = !query.isChronological
        let base = query.fields.filter { $0.0 != "threads" }
        threadsAddress = Address.with(address, base)
        timeAddress = Address.with(address, base + [("threads", "time")])
        showsReadings = query.showsReadings
        let others = query.fields.filter { $0.0 != "readings" }
        let position = part.slice.hasEarlier ? part.slice.events.first.map { When($0.at).iso } : nil
        readingsAddress =
            Address.with(
                address,
                others + [
                    ("readings", query.showsReadings ? "" : "on"), ("time", position ?? ""),
                ]
            ) + (position == nil ? "" : "#here")
        conversation = query.conversation
        conversationsAddress = Address.incident(key) + "/conversations"
        showsConversations = query.showsConversations
        lanesAddress =
            Address.with(
                address,
                query.fields.filter { $0.0 != "conversations" } + [
                    ("conversations", query.showsConversations ? "" : "on"),
                    ("time", position ?? ""),
                ]
            ) + (position == nil ? "" : "#here")
        filter = EvidenceFilterView(part, query, address)
        activity = EvidenceActivityView(part, query, address)
        found = part.matches.map { Words.count($0.total, "event") + " found" }
        clearAddress = Address.with(address, [("readings", query.showsReadings ? "on" : "")])
        isFiltered = !part.filter.isEmpty
        let context = TranscriptContext(
            key: key,
            details: part.details,
            showsPlace: query.places.count != 1 && part.places.count != 1,
            query: SearchQuery(query.text),
            marks: part.marks,
            investigation: part.investigations.last,
            readings: part.readings,
            talk: part.talk,
            related: part.related,
            pauses: part.pauses.mapValues { $0.words(isFiltered: !part.filter.isEmpty) }
        )
        rows = Self.rows(part, context, from: try query.moment)
        isEmpty = rows.isEmpty
        func page(_ field: String, _ event: Event?) -> String? {
            event.map { Address.with(address, query.fields + [(field, "\($0.position.rawValue)")]) }
        }
        earlier = part.slice.hasEarlier ? page("before", part.slice.events.first) : nil
        later = part.slice.hasLater ? page("after", part.slice.events.last) : nil
        firstAddress = Address.with(address, query.fields)
        lastAddress = Address.with(address, query.fields + [("page", "last")])
        tray = part.investigations.last.map { Tray($0, part.markers, key) }
        hasNoTray = part.investigations.isEmpty
        investigateAddress = Address.incident(key) + "/investigations"
    }

    private static func rows(
        _ part: EvidencePart,
        _ context: TranscriptContext,
        from moment: Date?
    ) -> [EventRowView] {
        var previous: Event?
        let events = part.slice.events
        let here = moment.flatMap { moment in events.first { $0.at >= moment } ?? events.last }
        let rows = events.map { event in
            let replies = event.isReply ? [] : event.thread.flatMap { part.replies[$0] } ?? []
            defer { previous = event }
            var row = EventRowView(event, after: previous, replies: replies, in: context)
            row.isHere = event.id == here?.id
            return row
        }
        return part.talk == nil ? folded(rows, events) : rows
    }

    private static let fewestFolded = 3

    /// People coming and going, several in a row, as one line that opens.
    private static func folded(_ rows: [EventRowView], _ events: [Event]) -> [EventRowView] {
        var rows = rows
        var start = 0
        func comesOrGoes(_ index: Int) -> Bool {
            [.join, .leave].contains(events[index].kind)
        }
        while start < rows.count {
            var end = start + 1
            guard comesOrGoes(start) else {
                start = end
                continue
            }
            while end < rows.count, comesOrGoes(end), rows[end].dayHeading == nil,
                !rows[end].isHere
            {
                end += 1
            }
            if end - start >= fewestFolded {
                rows[start].fold = "\(end - start) joined or left"
                rows[end - 1].endsFold = true
            }
            start = end
        }
        return rows
    }
}

extension EvidenceView.Tray {
    init(_ investigation: Investigation, _ markers: [Marker], _ key: String) {
        title = investigation.title
        address = Address.investigation(investigation.id.rawValue, of: key)
        action = address + "/citations"
        kinds = Marker.Kind.allCases.enumerated().map { index, kind in
            let own = markers.filter { $0.kind == kind }
            return Kind(
                value: kind.rawValue,
                name: kind.name,
                key: index + 1,
                count: Words.count(own.reduce(0) { $0 + $1.citations.count }, "event"),
                markers: own.map { marker in
                    let told = marker.title.isEmpty ? marker.summary : marker.title
                    let words = Markdown(told).plain.split(separator: "\n").first.map(String.init)
                    return TrayMarker(
                        id: marker.id.rawValue,
                        words: words ?? "Without a summary yet",
                        count: Words.count(marker.citations.count, "event")
                    )
                }
            )
        }
    }
}

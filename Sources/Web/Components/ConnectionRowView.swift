import Connections
import EvidenceSources
import Foundation

/// A connection as lists and its own page tell it.
struct ConnectionRowView: TemplateView, Equatable {
    let address: String
    let name: String
    let title: String
    let state: String
    /// One of good, live, off and problem.
    let look: String
    /// How far it is, in words.
    let progress: String
    let error: String
    /// What is next, in words, with the time after it.
    let next: String
    let nextAt: When?
    let counts: String

    init(_ connection: LiveConnection, now: Date) {
        address = Address.connection(connection.id)
        name = connection.name
        title = SourceGuide.of(connection.source).title
        let isUnderWay = connection.state == .new || connection.state == .active
        progress = isUnderWay ? connection.progress : ""
        error = connection.lastError ?? ""
        let isAsked = connection.isAsked
        let isWaiting = isUnderWay && (connection.nextRunAt ?? now) > now.addingTimeInterval(20)
        (state, look) =
            isWaiting ? ("Waiting", "live") : Self.state(of: connection, isAsked: isAsked)
        (next, nextAt) = isAsked ? Self.next(of: connection, now, isWaiting: isWaiting) : ("", nil)
        counts = Self.counts(connection.counts)
    }

    private static func state(of connection: LiveConnection, isAsked: Bool) -> (String, String) {
        switch connection.state {
        case .paused: ("Paused", "off")
        case .failing: ("Failing", "problem")
        case _ where !isAsked && connection.counts.deliveries > 0: ("Listening", "good")
        case _ where !isAsked: ("Waiting for the first delivery", "off")
        case .new: ("Beginning", "live")
        case .active: ("Fetching", "live")
        case .caughtUp: ("Up to date", "good")
        }
    }

    private static func next(
        of connection: LiveConnection,
        _ now: Date,
        isWaiting: Bool
    ) -> (String, When?) {
        guard connection.state != .paused else {
            return ("Nothing is fetched until you resume.", nil)
        }
        guard let next = connection.nextRunAt else {
            return ("Not asked again until you mend it.", nil)
        }
        guard next > now else { return ("Being asked now", nil) }
        return (isWaiting ? "Left alone, as it asked, until" : "Asked again at", When(next))
    }

    private static func counts(_ counts: LiveConnection.Counts) -> String {
        guard counts.pages + counts.deliveries > 0 else { return "" }
        var words: [String] = []
        if counts.pages > 0 { words.append(Words.count(counts.pages, "page")) }
        if counts.deliveries > 0 {
            words.append(Words.count(counts.deliveries, "delivery", "deliveries"))
        }
        words.append("\(Words.count(counts.stored, "event")) stored")
        if counts.updated > 0 { words.append("\(Words.number(counts.updated)) updated") }
        if counts.refused > 0 { words.append("\(Words.number(counts.refused)) refused") }
        return words.joined(separator: " · ")
    }
}

extension LiveConnection {
    /// Whether anything is fetched by itself.
    var isAsked: Bool {
        !sendsOnly && AllSources.source(named: source) is any LiveSource
    }
}

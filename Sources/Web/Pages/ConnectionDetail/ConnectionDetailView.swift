import Connections
import EvidenceSources
import Foundation

/// How one connection goes, in words.
struct ConnectionDetailView: TemplateView {
    struct Refused: TemplateView {
        let when: When
        let location: String
        let reason: String
    }

    let frame: Frame
    let row: ConnectionRowView
    let gives: String
    let isPaused: Bool
    let isAsked: Bool
    let isFailing: Bool
    let lastAt: When?
    let lastDeliveryAt: When?
    let hasWebhook: Bool
    let steps: [String]
    var form: ConnectionFormView?
    let revision: String
    let refusals: [Refused]
    let refusedWords: String
    var notice = ""
    var problem = ""
    /// Why its secrets can't be opened.
    var keyProblem = ""
    var webhook = ""
    /// How far the clock of its source is put right, in words.
    var clock = ""

    init(frame: Frame, _ connection: LiveConnection, refusals: [ConnectionRefusal], now: Date) {
        let source = AllSources.source(named: connection.source)
        let guide = SourceGuide.of(connection.source)
        self.frame = frame
        revision = connection.revision.text
        row = ConnectionRowView(connection, now: now)
        gives = guide.gives
        isPaused = connection.state == .paused
        isFailing = connection.state == .failing
        isAsked = connection.isAsked
        lastAt = connection.lastRunAt.map { When($0) }
        lastDeliveryAt = connection.lastDeliveryAt.map { When($0) }
        hasWebhook = source is any WebhookSource
        steps = guide.steps
        form = source.map {
            ConnectionFormView(
                $0,
                name: connection.name,
                values: connection.settings,
                from: connection.windowStart,
                keepsSecrets: .all
            )
        }
        self.refusals = refusals.map {
            Refused(when: When($0.at), location: $0.location, reason: $0.reason)
        }
        refusedWords =
            refusals.isEmpty
            ? "" : "\(Words.count(connection.counts.refused, "record")) could not be taken"
    }
}

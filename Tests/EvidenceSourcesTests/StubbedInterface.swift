import Evidence
import EvidenceSources
import Foundation
import Testing

/// An interface that answers from memory, by path and query, and remembers what it was asked.
actor StubbedInterface: WebClient {
    private var answers: [String: [WebAnswer]]
    private(set) var asked: [WebRequest] = []

    init(_ answers: [String: [WebAnswer]]) {
        self.answers = answers
    }

    /// Each address gives its answers one after another, and the last one for ever.
    func answer(to request: WebRequest) -> WebAnswer {
        asked.append(request)
        let query = request.address.query(percentEncoded: false).map { "?\($0)" } ?? ""
        let path = request.address.path
        for key in [path + query, path] {
            guard let left = answers[key], let first = left.first else { continue }
            if left.count > 1 { answers[key] = Array(left.dropFirst()) }
            return first
        }
        return WebAnswer(status: 404)
    }
}

extension WebAnswer {
    static func json(_ text: String, _ headers: [String: String] = [:]) -> WebAnswer {
        WebAnswer(status: 200, headers: headers, body: Array(text.utf8))
    }
}

/// Asks page after page, as after a restart each time, until nothing more is there.
struct Fetching {
    var gathered: [Gathered] = []
    var refused: [ImportOutcome.Refused] = []
    var waits: [Duration] = []
    var progress: [String] = []
    var cursor: String?

    mutating func run(
        _ source: any LiveSource,
        _ access: [String: String],
        _ interface: StubbedInterface,
        from: Date = Date(timeIntervalSince1970: 1_669_000_000),
        until: Date? = nil,
        now: Date = Date(timeIntervalSince1970: 1_670_000_000)
    ) async throws {
        for _ in 0..<100 {
            let page = try await source.fetch(
                FetchRequest(
                    access: Access(access),
                    from: from,
                    until: until,
                    cursor: cursor,
                    now: now
                ),
                interface
            )
            gathered += page.gathered
            refused += page.refused
            progress.append(page.progress)
            cursor = page.cursor
            if page.wait > .zero { waits.append(page.wait) }
            if page.isCaughtUp { return }
        }
        Issue.record("It never came to an end.")
    }

    var events: [GatheredEvent] {
        gathered.compactMap { if case .event(let event) = $0 { event } else { nil } }
    }

    /// The events as they must be by every road.
    var comparable: [GatheredEvent] {
        events.map { event in
            var event = event
            event.raw = ""
            return event
        }
    }
}

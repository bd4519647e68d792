import Evidence
import Foundation

extension WebAnswer {
    /// How long a limited interface wants to be left alone; nil where it does not say so.
    func wait(now: Date) -> Duration? {
        guard [403, 420, 429, 503].contains(status) else { return nil }
        if let seconds = headers["retry-after"].flatMap(Int.init) { return .seconds(seconds) }
        let isLimited = status == 429 || status == 420
        if headers["x-ratelimit-remaining"] == "0" || isLimited {
            let reset = (headers["x-ratelimit-reset"] ?? headers["ratelimit-reset"])
                .flatMap(Double.init)
            guard let reset else { return isLimited ? .seconds(60) : nil }
            let left = reset > 1e9 ? reset - now.timeIntervalSince1970 : reset
            return .seconds(max(1, left.rounded(.up)))
        }
        return nil
    }

    /// The address of the next page, as a `Link` header tells it.
    var nextPage: URL? {
        for link in (headers["link"] ?? "").split(separator: ",")
        where link.contains("rel=\"next\"") {
            guard let start = link.firstIndex(of: "<"), let end = link.firstIndex(of: ">") else {
                continue
            }
            return URL(string: String(link[link.index(after: start)..<end]))
        }
        return nil
    }

    /// Throws an `AccessFault` that says what an error answer means for the person.
    func checked(_ what: String) throws -> WebAnswer {
        switch status {
        case 200..<300: return self
        case 401: throw AccessFault("\(what) did not accept the token.")
        case 403: throw AccessFault("\(what) does not let this token read it.")
        case 404: throw AccessFault("\(what) does not know it, or hides it from this token.")
        case 500...: throw AccessFault("\(what) has a fault of its own.", isPassing: true)
        default: throw AccessFault("\(what) answered with error \(status).")
        }
    }
}

/// Keeps what a reader hands over, for a page of an interface.
final class PageSink: GatheringSink {
    private(set) var gathered: [Gathered] = []
    private(set) var refused: [ImportOutcome.Refused] = []

    /// Spans and marks are of whole files, which a page is not.
    func take(_ batch: [Gathered]) {
        gathered += batch.filter { part in
            switch part {
            case .span, .mark: false
            default: true
            }
        }
    }
    func refuse(_ refusal: ImportOutcome.Refused) { refused.append(refusal) }
    func progressed(_ done: Int, of all: Int) {}
}

extension RecordSource {
    /// What the answer of an interface holds, read as a file with it would be.
    func page(_ answer: WebAnswer, named name: String, address: URL, at now: Date) throws
        -> PageSink
    {
        let sink = PageSink()
        try RecordReader(sink: sink, lists: Self.lists, read: gathered)
            .read(answer.body, named: name, address: address.path, at: now)
        return sink
    }
}

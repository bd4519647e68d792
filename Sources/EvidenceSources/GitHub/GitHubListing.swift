import Evidence
import Foundation

/// What a page lists that more is to be asked of, and whether older pages are of no use.
struct GitHubListing {
    struct Found: Equatable {
        let id: String
        let isMerged: Bool
    }

    private(set) var found: [Found] = []
    /// Its last record is older than the window, and the next page is older still.
    private(set) var isPastWindow = false

    init(_ body: [UInt8], _ step: FetchPlan.Step, _ window: Range<Date>) throws {
        try JSONParser.reading(body) { read($0, step, window) }
    }

    private mutating func read(_ value: JSONValue, _ step: FetchPlan.Step, _ window: Range<Date>) {
        let list = value.isArray ? Array(value.elements) : value.elements(name: "workflow_runs")
        let isNewestFirst = ["pull requests", "deployments", "releases"].contains(step.what)
        for record in list {
            guard let id = record[step.what == "pull requests" ? "number" : "id"]?.scalar else {
                continue
            }
            let key = step.what == "pull requests" ? "updated_at" : "created_at"
            if let time = RecordTime(record[name: key]), time.date < window.lowerBound {
                isPastWindow = isNewestFirst
                continue
            }
            if let made = RecordTime(record["created_at"]), made.date >= window.upperBound {
                continue
            }
            found.append(Found(id: id, isMerged: record["merged_at"]?.string != nil))
        }
    }
}

extension PageSink {
    /// Without the events of after the window; what began before it is kept for what it became.
    func kept(in window: Range<Date>) -> PageSink {
        let kept = PageSink()
        kept.take(
            gathered.filter { gathered in
                guard case .event(let event) = gathered else { return true }
                return event.at < window.upperBound
                    && (event.editedAt ?? event.endedAt ?? event.at) >= window.lowerBound
            }
        )
        for refusal in refused { kept.refuse(refusal) }
        return kept
    }
}

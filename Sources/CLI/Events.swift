import ArgumentParser
import Evidence
import Foundation
import Storage

struct Events: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case lines
        case html
    }

    static let configuration = CommandConfiguration(
        abstract: "List events in time order.",
        discussion: """
            Example: debrief events --incident search-2022-12-06
            As JSON lines: debrief events --incident search-2022-12-06 --json | jq -r .text
            To read or hand on: debrief events --incident search-2022-12-06 --format html \
                --output transcript.html
            """
    )

    @Option(help: ArgumentHelp("Only the events of this incident.", valueName: "key"))
    var incident: String?

    @Flag(help: "JSON lines.")
    var json = false

    @Option(help: "lines, or html: an incident's transcript in one file that needs nothing else.")
    var format = Format.lines

    @Option(
        help: ArgumentHelp("Where html is written; standard output without it.", valueName: "path")
    )
    var output: String?

    @OptionGroup var options: DatabaseOptions

    func validate() throws {
        guard format == .html else {
            if output != nil { throw ValidationError("--output needs --format html.") }
            return
        }
        if incident == nil { throw ValidationError("--format html needs an --incident.") }
        if json { throw ValidationError("Choose either --json or --format html.") }
    }

    func run() async throws {
        let store = try await options.open()
        try await refusing {
            if format == .html, let incident {
                return try await TranscriptFile(store: store, key: incident, path: output).write()
            }
            let incident = try await find(store)
            var page = EventPage.first
            while true {
                let next = page
                let slice = try await store.read { connection in
                    if let incident {
                        return try connection.events(of: incident, page: next, limit: 1000)
                    }
                    return try connection.events(
                        for: .operatorOfTheMachine,
                        matching: EventFilter(),
                        page: next,
                        limit: 1000
                    )
                }
                for event in slice.events { try tell(event) }
                guard slice.hasLater, let last = slice.events.last else { break }
                page = .after(last.position)
            }
        }
        try await store.close()
    }

    private func find(_ store: any Store) async throws -> Incident.ID? {
        guard let incident else { return nil }
        return try await store.read {
            try $0.incident(incident, for: .operatorOfTheMachine).id
        }
    }

    private func tell(_ event: Event) throws {
        if json { return try Output.json(EventLine(event)) }
        let author = event.author?.name ?? "—"
        let text = event.text.split(separator: "\n").first.map(String.init) ?? ""
        Output.line("\(event.at.contractText)  \(event.placeName)  \(author): \(text)")
    }
}

/// The contract of `events --json`.
private struct EventLine: Encodable {
    let event: Event

    init(_ event: Event) {
        self.event = event
    }

    enum Key: String, CodingKey {
        case id, source, externalId, kind, at, author, place, thread, text, permalink
        case versions, deleted, endedAt, uncertaintySeconds, details
    }

    func encode(to encoder: any Encoder) throws {
        var line = encoder.container(keyedBy: Key.self)
        try line.encode(event.id.rawValue, forKey: .id)
        try line.encode(event.origin.source, forKey: .source)
        try line.encode(event.origin.externalID, forKey: .externalId)
        try line.encode(event.kind.rawValue, forKey: .kind)
        try line.encode(event.at.contractText, forKey: .at)
        try line.encode(event.author?.name, forKey: .author)
        try line.encode(event.placeName, forKey: .place)
        try line.encode(event.thread, forKey: .thread)
        try line.encode(event.text, forKey: .text)
        try line.encode(event.permalink, forKey: .permalink)
        try line.encode(event.versions, forKey: .versions)
        try line.encode(event.deletion != nil, forKey: .deleted)
        try line.encode(event.endedAt?.contractText, forKey: .endedAt)
        try line.encode(event.uncertainty, forKey: .uncertaintySeconds)
        try line.encode(event.details, forKey: .details)
    }
}

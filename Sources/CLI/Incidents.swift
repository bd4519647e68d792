import ArgumentParser
import Evidence
import Foundation
import Storage

struct Incidents: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List incidents, the newest first.",
        discussion: """
            Example: debrief incidents
            As JSON lines, for other tools: debrief incidents --json | jq .key
            """
    )

    @Flag(help: "JSON lines.")
    var json = false

    @OptionGroup var options: DatabaseOptions

    func run() async throws {
        let store = try await options.open()
        var offset = 0
        while true {
            let from = offset
            let incidents = try await store.read {
                try $0.incidents(for: .operatorOfTheMachine, offset: from, limit: 500)
            }
            for incident in incidents {
                if json {
                    try Output.json(IncidentLine(incident))
                } else {
                    let start = incident.window.start.contractText
                    Output.line("\(start)  \(incident.key)  \(incident.title)")
                }
            }
            guard incidents.count == 500 else { break }
            offset += 500
        }
        try await store.close()
    }
}

private struct IncidentLine: Encodable {
    let key: String
    let title: String
    let summary: String
    let startedAt: String
    let endedAt: String?
    let storyStartedAt: String
    let storyEndedAt: String?
    let invented: Bool
    let events: Int
    let people: Int

    init(_ incident: Incident) {
        key = incident.key
        title = incident.title
        summary = incident.summary
        startedAt = incident.window.start.contractText
        endedAt = incident.window.end?.contractText
        storyStartedAt = incident.storyWindow.start.contractText
        storyEndedAt = incident.storyWindow.end?.contractText
        invented = incident.isInvented
        events = incident.eventCount
        people = incident.personCount
    }
}

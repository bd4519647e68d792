import ArgumentParser
import Evidence
import Foundation
import Storage

struct People: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the directory, or the participants of one incident.",
        discussion: """
            Example: debrief people --incident search-2022-12-06
            The whole directory, with every identity: debrief people --json
            """
    )

    @Option(help: ArgumentHelp("Only those in the evidence of this incident.", valueName: "key"))
    var incident: String?

    @Flag(help: "JSON lines.")
    var json = false

    @OptionGroup var options: DatabaseOptions

    func run() async throws {
        let store = try await options.open()
        try await refusing {
            if let incident {
                let participants = try await store.read { connection in
                    let found = try connection.incident(incident, for: .operatorOfTheMachine)
                    return try connection.participants(of: found.id, for: .operatorOfTheMachine)
                }
                for participant in participants { try tell(PersonLine(participant)) }
            } else {
                try await tellDirectory(store)
            }
        }
        try await store.close()
    }

    private func tellDirectory(_ store: any Store) async throws {
        var offset = 0
        while true {
            let from = offset
            let entries = try await store.read {
                try $0.directory(for: .operatorOfTheMachine, offset: from, limit: 500)
            }
            for entry in entries { try tell(PersonLine(entry)) }
            guard entries.count == 500 else { break }
            offset += 500
        }
    }

    private func tell(_ line: PersonLine) throws {
        if json { return try Output.json(line) }
        Output.line([line.name, line.email ?? "", line.summary].joined(separator: "  "))
    }
}

private struct PersonLine: Encodable {
    let id: String
    let name: String
    let email: String?
    let bot: Bool
    let title: String?
    let team: String?
    let manager: String?
    let startDate: String?
    let location: String?
    let timeZone: String?
    var identities: [String]?
    var messages: Int?
    var words: Int?
    var reactions: Int?
    var firstAt: String?
    var lastAt: String?

    private init(_ person: Person) {
        id = person.id.rawValue
        name = person.name
        email = person.email
        bot = person.isBot
        title = person.title
        team = person.team
        manager = person.manager
        startDate = person.startDate
        location = person.location
        timeZone = person.timeZone
    }

    init(_ participant: Participant) {
        self.init(participant.person)
        messages = participant.messageCount
        words = participant.wordCount
        reactions = participant.reactionCount
        firstAt = participant.first?.contractText
        lastAt = participant.last?.contractText
    }

    init(_ entry: DirectoryEntry) {
        self.init(entry.person)
        identities = entry.identities.map { "\($0.origin.source):\($0.origin.externalID)" }
    }

    var summary: String {
        if let messages { return "\(messages) messages" }
        return (identities ?? []).joined(separator: " ")
    }
}

import Evidence
import EvidenceSources
import Foundation
import Reports
import Storage

/// Writes an incident's evidence as one HTML file, to a path or to standard output.
struct TranscriptFile {
    let store: any Store
    let key: String
    let path: String?

    func write() async throws {
        let key = key
        let (incident, people, days) = try await store.read { connection in
            let incident = try connection.incident(key, for: .operatorOfTheMachine)
            return (
                incident, try connection.authors(of: incident.id, for: .operatorOfTheMachine),
                try connection.days(of: incident.id)
            )
        }
        let output = try path.map(Self.made) ?? .standardOutput
        var transcript = TranscriptHTML(incident, reactionShown: Emoji.shown)
        try output.write(contentsOf: Data(transcript.head(people: people, days: days).utf8))
        var page: EventPage? = .first
        while let next = page {
            let part = try await store.read { try $0.transcript(of: incident.id, next) }
            try output.write(contentsOf: Data(transcript.part(part).utf8))
            page = part.next
        }
        try output.write(contentsOf: Data(transcript.foot.utf8))
    }

    private static func made(_ path: String) throws -> FileHandle {
        try Data().write(to: URL(filePath: path))
        return try FileHandle(forWritingTo: URL(filePath: path))
    }
}

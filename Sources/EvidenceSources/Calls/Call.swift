import Evidence
import Foundation

/// One call, and the clock time at which its recording begins.
struct Call {
    struct Fault: Error {
        let location: String
        let reason: String
    }

    /// The name of the recording, or of the folder that holds it.
    let name: String
    /// Other for calls of one name that begin at different times.
    let placeID: String
    /// What tells the file's content from that of every other file.
    private let scope: String
    private let start: Date
    /// In seconds; nil where the start is known to the second.
    let uncertainty: TimeInterval?
    let details: [EventDetail]

    /// Throws a `Fault` where nothing says even on which day the call was.
    init(_ file: TextFile, scope: String, start given: Date?, reader: TimeReader) throws {
        name = Self.name(of: file)
        self.scope = scope
        if let known = given.map({ CallStart(date: $0) }) ?? CallStart(of: file, reader: reader) {
            (start, uncertainty) = (known.date, known.uncertainty)
            details = known.doubt.map { [EventDetail("time", "of a call", doubt: $0)] } ?? []
            placeID = "\(name)@\(Int64(known.date.timeIntervalSince1970))"
            return
        }
        // Without a clock the middle of the day is the least wrong.
        let day = file.day.flatMap { RecordTime($0)?.date }
        guard day != nil || file.modifiedAt.timeIntervalSince1970 > 946_684_800 else {
            throw Fault(
                location: file.path,
                reason: """
                    Nothing says when the call began. Give its start, such as \
                    --start 2026-06-17T09:00:00Z.
                    """
            )
        }
        start = day.map { $0.addingTimeInterval(12 * 3600) } ?? file.modifiedAt
        placeID = name
        uncertainty = 12 * 3600
        let basis = day == nil ? "its day is that of the file's last change" : "only its day is"
        details = [
            EventDetail(
                "time",
                "of a call whose start is not known",
                doubt: """
                    When the call began is not known; \(basis)\(day == nil ? "" : " known"). \
                    Import it again with --start.
                    """
            )
        ]
    }

    var place: Gathered {
        .place(GatheredPlace(externalID: placeID, kind: .call, name: name))
    }

    func id(_ position: String) -> String { "\(name):\(scope):\(position)" }

    func time(_ offset: TimeInterval) -> Date { start.addingTimeInterval(offset) }

    static func person(_ name: String) -> Gathered {
        .person(GatheredPerson(externalID: name, handle: name, name: name))
    }

    private static let generic: Set<String> = [
        "transcript", "transcript_corrected", "chat", "audio_transcript", "meeting_saved_chat",
        "closed_caption", "captions", "saved_chat",
    ]

    private static func name(of file: TextFile) -> String {
        let stem = file.stem
        guard generic.contains(stem.lowercased()), file.names.count > 1 else {
            return stem.replacing(/(_Recording|newChat)$/, with: "")
        }
        return file.names[1]
    }
}

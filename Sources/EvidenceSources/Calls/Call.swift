import Evidence
import Foundation

/// One call, and the clock time at which its recording begins.
struct Call {
    struct Fault: Error {
        let location: String
        let reason: String
    }

    /// Unique among calls: the name of the recording, or of the folder that holds it.
    let name: String
    private let start: Date
    /// In seconds; nil where the start is known to the second.
    let uncertainty: TimeInterval?
    let details: [EventDetail]

    init(_ file: TextFile, start told: Date?) {
        name = Self.name(of: file)
        if let start = told ?? Self.start(in: file) {
            (self.start, uncertainty, details) = (start, nil, [])
        } else {
            // Without a clock the middle of the day is the least wrong.
            let day = file.day.flatMap { RecordTime($0)?.date }
            start = day.map { $0.addingTimeInterval(12 * 3600) } ?? file.modifiedAt
            uncertainty = 12 * 3600
            details = [
                EventDetail(
                    "time",
                    "of a call whose start is not known",
                    doubt: "The recording tells no clock time; import it again and tell its start."
                )
            ]
        }
    }

    var place: Gathered {
        .place(GatheredPlace(externalID: name, kind: .call, name: name))
    }

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

    /// `GMT20251204-140000_Recording.transcript.vtt` tells it to the second.
    private static func start(in file: TextFile) -> Date? {
        for name in file.names.prefix(2) {
            guard let found = name.firstMatch(of: /GMT(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)/)
            else { continue }
            let told = "\(found.1)-\(found.2)-\(found.3)T\(found.4):\(found.5):\(found.6)Z"
            return RecordTime(told)?.date
        }
        return nil
    }
}

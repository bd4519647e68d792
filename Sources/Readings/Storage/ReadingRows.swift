import Evidence
import Foundation
import Language
import Storage

/// What of a reading is only ever read whole.
struct ReadingDetail: Codable {
    var emotions: [Double]
    var acts: [String: Double]
    var mentions: [Reading.Named]
    var replies: [Reading.Reply]
    var because: [String]

    init(_ reading: Reading) {
        emotions = reading.emotions.map(Self.rounded)
        acts = Dictionary(
            reading.acts.map { ($0.key.rawValue, Self.rounded($0.value)) },
            uniquingKeysWith: { first, _ in first }
        )
        mentions = reading.mentions
        replies = reading.replies
        because = reading.because
    }

    private static func rounded(_ number: Double) -> Double { (number * 1000).rounded() / 1000 }
}

extension Polarity: Storable {}
extension Phase: Storable {}

extension Reading {
    static let columns: SQL = """
        reading.event_id, reading.polarity, reading.polarity_confidence, reading.stress,
        reading.uncertainty, reading.phase, reading.conversation, reading.detail
        """

    /// Another number for another reading, so that what rests on it knows when to look again.
    func mark(_ detail: String) -> Int64 {
        var hash = StableHash()
        for part in [
            polarity.rawValue, String(polarityConfidence), String(stress), String(uncertainty),
            phase?.rawValue ?? "", conversation.rawValue, detail,
        ] { hash.combine(part) }
        return hash.value
    }

    init(_ row: Row) throws {
        let text: String = try row("detail")
        let detail = try JSONDecoder().decode(ReadingDetail.self, from: Foundation.Data(text.utf8))
        event = try row("event_id")
        polarity = try row("polarity")
        polarityConfidence = try row("polarity_confidence")
        emotions = detail.emotions
        stress = try row("stress")
        acts = [:]
        for (name, confidence) in detail.acts {
            guard let act = Act(rawValue: name) else { continue }
            acts[act] = confidence
        }
        uncertainty = try row("uncertainty")
        phase = try row("phase")
        mentions = detail.mentions
        replies = detail.replies
        conversation = try row("conversation")
        because = detail.because
    }
}

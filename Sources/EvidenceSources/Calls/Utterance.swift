import Evidence
import Foundation

/// What one speaker said at one time of a call.
struct Utterance: Hashable {
    /// In seconds from the start of the recording.
    var from: TimeInterval
    var to: TimeInterval?
    /// Nil where the recording names nobody.
    var speaker: String?
    var text: String
    var raw: String
}

/// The events of a call's transcript.
struct CallSpeech {
    let call: Call
    let utterances: [Utterance]
    let isCorrected: Bool

    func gathered() -> [Gathered] {
        var seen: [Int64: Int] = [:]
        let events = utterances.map { said in
            let moment = Int64((said.from * 1000).rounded())
            let number = seen[moment, default: 0]
            seen[moment] = number + 1
            let end = said.to.map(call.time)
            return GatheredEvent(
                externalID: call.id("\(moment)" + (number > 0 ? ":\(number)" : "")),
                kind: .message,
                subtype: "speech",
                at: call.time(said.from),
                place: call.placeID,
                author: said.speaker,
                text: said.text,
                editedAt: isCorrected ? end : nil,
                endedAt: end.flatMap { $0 > call.time(said.from) ? $0 : nil },
                uncertainty: call.uncertainty,
                details: call.details,
                raw: said.raw
            )
        }
        let people = Set(utterances.compactMap(\.speaker)).sorted()
        return people.map(Call.person) + events.map(Gathered.event)
    }
}

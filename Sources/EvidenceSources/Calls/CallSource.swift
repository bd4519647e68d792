import Evidence
import Foundation

/// What was said and written in a call: WebVTT transcripts and the chat that Zoom saves.
package struct CallSource: EvidenceSource {
    package static let name = "calls"
    package static let guide = SourceGuide("Call", "What was said in a call, and its chat.")

    package init() {}

    package func read(_ input: SourceInput, into sink: any GatheringSink) throws {
        try TextFiles(suffixes: [".vtt", ".txt"], sink: sink).read(input) { file in
            let call = Call(file, start: input.start)
            do {
                if file.lines.first?.hasPrefix("WEBVTT") == true
                    || file.lines.first == "\u{FEFF}WEBVTT"
                {
                    try sink.take([call.place] + (try Transcript(file, of: call).gathered()))
                    return true
                }
                guard CallChat.isChat(file) else { return false }
                try sink.take([call.place] + CallChat(file, of: call).gathered())
                return true
            } catch let fault as Call.Fault {
                try sink.refuse(.init(location: fault.location, reason: fault.reason))
                return true
            }
        }
    }
}

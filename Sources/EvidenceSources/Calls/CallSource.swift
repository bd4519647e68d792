import Evidence
import Foundation

/// What was said and written in a call: transcripts of many tools, and the chat that Zoom saves.
package struct CallSource: EvidenceSource {
    package static let name = "calls"
    package static let guide = SourceGuide("Call", "What was said in a call, and its chat.")

    package init() {}

    package func read(_ input: SourceInput, into sink: any GatheringSink) throws {
        do {
            let calls = Calls(start: input.start, reader: try TimeReader(input), sink: sink)
            try TextFiles(suffixes: [".vtt", ".srt", ".txt", ".docx"], sink: sink)
                .read(input, calls.take)
        } catch let fault as ZoneFault {
            try sink.refuse(.init(location: "zone", reason: fault.reason))
        }
    }
}

/// The calls of one import.
private final class Calls {
    private let start: Date?
    private let reader: TimeReader
    private let sink: any GatheringSink
    /// By the path without ending, for the corrected version that may stand beside one.
    private var scopes: [String: String] = [:]

    init(start: Date?, reader: TimeReader, sink: any GatheringSink) {
        (self.start, self.reader, self.sink) = (start, reader, sink)
    }

    /// Whether the file is of a call.
    func take(_ file: TextFile) throws -> Bool {
        do {
            if CueFile.isOne(file) {
                try take(file, try CueFile(file).utterances)
                return true
            }
            if CallChat.isChat(file) {
                let call = try call(file)
                try sink.take([call.place] + CallChat(file, of: call).gathered())
                return true
            }
            guard let spoken = SpokenText(file) else { return false }
            if let passed = spoken.passedOver {
                try sink.note(.init(.passedOver, "\(file.path): \(passed)"))
            }
            try take(file, spoken.utterances)
        } catch let fault as Call.Fault {
            try sink.refuse(.init(location: fault.location, reason: fault.reason))
        }
        return true
    }

    private func take(_ file: TextFile, _ utterances: [Utterance]) throws {
        guard !utterances.isEmpty else {
            return try sink.note(.init(.passedOver, "\(file.path): nobody says a word in it."))
        }
        let call = try call(file)
        let speech = CallSpeech(
            call: call,
            utterances: utterances,
            isCorrected: file.stem.lowercased().hasSuffix("corrected")
        )
        try sink.take([call.place] + speech.gathered())
    }

    private func call(_ file: TextFile) throws -> Call {
        let path = String(file.path.prefix { $0 != "." }).lowercased()
        var scope = String(RecordDigest.hex(of: file.lines.joined(separator: "\n")).prefix(12))
        if path.hasSuffix("_corrected"), let first = scopes[String(path.dropLast(10))] {
            scope = first
        }
        scopes[path] = scope
        return try Call(file, scope: scope, start: start, reader: reader)
    }
}

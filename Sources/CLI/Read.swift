import ArgumentParser
import Foundation
import Language

struct Read: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read messages from JSON lines: mood, acts, uncertainty, mentions, replies.",
        discussion: """
            Each line of input is {"id", "text", "at"?, "author"?, "replyTo"?, "place"?}, in order of \
            time; each gives one line of output. Offsets of mentions count Unicode scalars.
            Example: debrief read messages.jsonl
            """
    )

    @Argument(help: "JSON lines; standard input when left out.")
    var file: String?

    func run() throws {
        var reader = MessageReader()
        var line = ReadingLine()
        var output: [UInt8] = []
        try LineInput(file: file).forEach { bytes, number in
            do {
                output += line.bytes(of: reader.read(try MessageLine.message(bytes)))
            } catch let problem as MessageLine.Problem {
                Output.bytes(output)
                Output.notice("\(file ?? "standard input"), line \(number): \(problem.why).")
                throw ExitCode.refused
            }
            if output.count > 1 << 16 {
                Output.bytes(output)
                output.removeAll(keepingCapacity: true)
            }
        }
        Output.bytes(output)
    }
}

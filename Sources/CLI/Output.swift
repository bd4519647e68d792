import ArgumentParser
import Evidence
import Foundation
import Storage

/// Writes results to standard output and everything else to standard error.
enum Output {
    static func line(_ text: String) {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }

    static func bytes(_ bytes: [UInt8]) {
        FileHandle.standardOutput.write(Data(bytes))
    }

    static func file(_ bytes: [UInt8], at path: String) throws {
        try Data(bytes).write(to: URL(filePath: path))
    }

    static func notice(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }

    /// Keeps others from our files and folders, and says which they could open until now.
    static func tightened(_ paths: [String]) {
        for path in PrivateFiles.tighten(paths) {
            notice("Others could read \(path). Its permissions are now yours alone.")
        }
    }

    static func json(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        line(String(decoding: try encoder.encode(value), as: UTF8.self))
    }
}

extension Date {
    /// ISO 8601, UTC, with milliseconds.
    var contractText: String {
        // The style cuts off what is less than a millisecond, also when it is a hair below the next.
        addingTimeInterval(0.000_1).formatted(
            Date.ISO8601FormatStyle(includingFractionalSeconds: true, timeZone: .gmt)
        )
    }
}

extension ExitCode {
    /// Input that was not taken.
    static let refused = ExitCode(3)
}

/// Runs a command's work, telling a refusal in one sentence.
func refusing(_ work: () async throws -> Void) async throws {
    do {
        try await work()
    } catch let refusal as Refusal {
        Output.notice(refusal.description)
        throw ExitCode.refused
    }
}

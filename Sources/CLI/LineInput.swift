import ArgumentParser
import Foundation

/// Hands over the lines of a file or of standard input as they come.
struct LineInput {
    private let handle: FileHandle

    init(file: String?) throws {
        guard let file, file != "-" else {
            handle = .standardInput
            return
        }
        guard let opened = FileHandle(forReadingAtPath: file) else {
            Output.notice("\(file) can't be opened.")
            throw ExitCode.refused
        }
        handle = opened
    }

    /// Blank lines are passed over; lines are counted from one.
    func forEach(_ work: (ArraySlice<UInt8>, Int) throws -> Void) throws {
        var number = 0
        var kept: [UInt8] = []
        while let chunk = try handle.read(upToCount: 1 << 16), !chunk.isEmpty {
            kept += chunk
            var start = 0
            while let feed = kept[start...].firstIndex(of: 0x0A) {
                number += 1
                try hand(kept[start..<feed], number, work)
                start = feed + 1
            }
            kept.removeFirst(start)
        }
        try hand(kept[...], number + 1, work)
    }

    private func hand(
        _ line: ArraySlice<UInt8>,
        _ number: Int,
        _ work: (ArraySlice<UInt8>, Int) throws -> Void
    ) throws {
        guard line.contains(where: { $0 > 0x20 }) else { return }
        try work(line, number)
    }
}

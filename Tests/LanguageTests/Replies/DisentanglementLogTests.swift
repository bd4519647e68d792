import Foundation
import Testing

@testable import Language

struct DisentanglementLogTests {
    private func read(_ text: String, _ links: String) throws -> AnsweredLog {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let log = folder.appending(path: "day.ascii.txt")
        try text.write(to: log, atomically: true, encoding: .utf8)
        try links.write(
            to: folder.appending(path: "day.annotation.txt"),
            atomically: true,
            encoding: .utf8
        )
        return try #require(try AnsweredLogFiles.logs([folder.path]).first)
    }

    @Test func `speakers, actions, system lines and midnight are read`() throws {
        let log = try read(
            """
            [23:59] <ada> is it on?
            === ben joined
            [00:01] <ben> ada: it is
            rust 2020-01-02 [00:02:30] * ada nods

            """,
            "0 0 -\n0 2 -\n"
        )
        #expect(log.messages.map(\.author) == ["ada", "system", "ben", "ada"])
        #expect(log.messages.map(\.text) == ["is it on?", "=== ben joined", "ada: it is", "nods"])
        #expect(log.messages.map(\.at) == [86_340, 86_340, 86_460, 86_550])
        #expect(log.answers == [0: [0], 2: [0]])
        #expect(log.conversations == [0: 0, 2: 0])
    }
}

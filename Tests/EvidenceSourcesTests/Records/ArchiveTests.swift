import Foundation
import Testing

@testable import EvidenceSources

/// Zips as other systems write them, and the files that those systems add.
struct ArchiveTests {
    private let folder = FileManager.default.temporaryDirectory
        .appending(path: "archive-\(UUID().uuidString)")

    private func written(_ bytes: [UInt8], _ path: String) throws -> String {
        let url = folder.appending(path: path)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(bytes).write(to: url)
        return url.path
    }

    @Test func `backslashes part folders, and names without the flag are of code page 437`() throws
    {
        defer { try? FileManager.default.removeItem(at: folder) }
        let zip = StoredZip.bytes([
            ("x\\a.json".utf8.map { $0 }, "1"), ([0x9A] + Array("b.json".utf8), "2"),
            (Array("x\\".utf8), ""),
        ])
        let archive = try Archives.open(try written(zip, "one.zip"))
        #expect(archive.entries.map(\.path) == ["x/a.json", "Üb.json"])
        #expect(try archive.entries.map { try archive.bytes(of: $0) } == [[0x31], [0x32]])
    }

    @Test(arguments: ["..\\a.json", "x\\..\\..\\a.json", "C:\\a.json", "\\a.json"])
    func `a name with backslashes does not lead out`(name: String) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = try written(StoredZip.bytes([(Array(name.utf8), "1")]), "one.zip")
        #expect(throws: ArchiveFault.self) { try Archives.open(path) }
    }

    @Test func `a name that is there with either slash is refused`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let zip = StoredZip.bytes([(Array("x\\a".utf8), "1"), (Array("x/a".utf8), "2")])
        let path = try written(zip, "one.zip")
        #expect(throws: ArchiveFault.self) { try Archives.open(path) }
    }

    @Test func `zips in a folder are read, and what systems add is not`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let zip = StoredZip.bytes([
            (Array("search/a.json".utf8), "1"), (Array("__MACOSX/search/._a.json".utf8), "x"),
            (Array("search/.DS_Store".utf8), "x"), (Array("Thumbs.db".utf8), "x"),
        ])
        _ = try written(zip, "in/export.zip")
        _ = try written([0x33], "in/b.json")
        _ = try written([0x34], "in/._b.json")
        _ = try written([0x35], "in/attachments/F1-c.zip")
        let archive = try Archives.open(folder.appending(path: "in").path)
        #expect(
            archive.entries.map(\.path)
                == ["attachments/F1-c.zip", "b.json", "export.zip/search/a.json"]
        )
        #expect(try archive.entries.map { try archive.bytes(of: $0) } == [[0x35], [0x33], [0x31]])
    }

    @Test func `a text is found wherever it stands`() {
        let search = ByteSearch("abcab")
        #expect(search.first(in: Array("abcab".utf8)) == 0)
        #expect(search.first(in: Array("xxabcaabcab".utf8)) == 6)
        #expect(search.first(in: Array("abcabcab".utf8), from: 1) == 3)
        #expect(search.first(in: Array("abca".utf8)) == nil)
        #expect(search.first(in: []) == nil)
    }

    @Test(
        arguments: [
            (#"x https:\/\/shop-1.slack.com\/archives\/C1"#, "shop-1"),
            ("https://files.slack.com/files/a https://acme.slack.com/files/b", "acme"),
            ("https://acme.slack.com/team", nil), ("http://acme.slack.com/files/", nil),
            (".slack.com/files/", nil),
        ] as [(String, String?)]
    )
    func `the workspace's address is found in links`(text: String, domain: String?) {
        #expect(SlackDomain.find(in: Array(text.utf8)) == domain)
    }
}

/// Makes a zip of files that are not packed, with names as they are given.
enum StoredZip {
    static func bytes(_ files: [(name: [UInt8], content: String)]) -> [UInt8] {
        var (body, directory): ([UInt8], [UInt8]) = ([], [])
        for file in files {
            let content = Array(file.content.utf8)
            let sizes =
                little(crc(content), 4) + little(UInt32(content.count), 4)
                + little(UInt32(content.count), 4) + little(UInt32(file.name.count), 2)
            let head = little(0, 2) + little(0, 2) + little(0, 2) + little(0x5C21, 2)
            directory += little(0x0201_4B50, 4) + little(20, 2) + little(20, 2) + head + sizes
            directory += little(0, 2) + little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4)
            directory += little(UInt32(body.count), 4) + file.name
            body += little(0x0403_4B50, 4) + little(20, 2) + head + sizes + little(0, 2)
            body += file.name + content
        }
        let count = little(UInt32(files.count), 2)
        return body + directory + little(0x0605_4B50, 4) + little(0, 4) + count + count
            + little(UInt32(directory.count), 4) + little(UInt32(body.count), 4) + little(0, 2)
    }

    private static func little(_ number: UInt32, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
    }

    private static func crc(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in
                value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
            }
        }
    }
}

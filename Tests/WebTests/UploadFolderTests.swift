import Foundation
import Testing

@testable import Web

struct UploadFolderTests {
    private func withParent(_ test: (URL) throws -> Void) throws {
        let parent = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: parent) }
        try test(parent)
    }

    private func names(_ folder: URL) throws -> Set<String> {
        Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
    }

    private func mode(_ url: URL) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int
    }

    @Test
    func `what a kill left is removed at the next start, and nothing of a live node`() throws {
        try withParent { parent in
            let live = try UploadFolder(below: parent, named: "live")
            let upload = live.url.appending(path: "export.zip")
            try Data("half".utf8).write(to: upload)
            // The lock of a process that was killed is there, and held by no one.
            let dead = parent.appending(path: "dead")
            try FileManager.default.createDirectory(at: dead, withIntermediateDirectories: true)
            for name in ["lock", "export.zip"] {
                try Data("half".utf8).write(to: dead.appending(path: name))
            }
            let next = try UploadFolder(below: parent, named: "next")
            #expect(try names(parent) == ["live", "next", "starting"])
            #expect(FileManager.default.fileExists(atPath: upload.path))
            #expect(FileManager.default.fileExists(atPath: next.url.path))
        }
    }

    @Test
    func `a node that ends leaves nothing`() throws {
        try withParent { parent in
            do {
                let folder = try UploadFolder(below: parent, named: "one")
                #expect(try names(folder.url) == ["lock"])
            }
            #expect(try names(parent) == ["starting"])
        }
    }

    @Test
    func `no one else may open uploads, nor make their folder first`() throws {
        try withParent { parent in
            try FileManager.default.createDirectory(
                at: parent,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o755]
            )
            let folder = try UploadFolder(below: parent, named: "one")
            #expect(try mode(parent) == 0o700 && mode(folder.url) == 0o700)
            var upload = try Upload(into: folder.url.appending(path: "two"), limit: 10)
            try upload.begin("export.zip")
            try upload.write(Array("half".utf8))
            let file = try #require(upload.files.first)
            #expect(try mode(file) == 0o600 && mode(file.deletingLastPathComponent()) == 0o700)
            upload.discard()

            let link = parent.appending(path: "link")
            try FileManager.default.createSymbolicLink(at: link, withDestinationURL: folder.url)
            #expect(throws: (any Error).self) { try UploadFolder(below: link, named: "three") }
        }
    }
}

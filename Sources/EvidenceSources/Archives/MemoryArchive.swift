import Foundation

/// One document that lies in memory, read as a file with it would be.
struct MemoryArchive: Archive {
    let entries: [ArchiveEntry]
    private let content: [UInt8]

    init(_ content: [UInt8], named path: String, at: Date) {
        self.content = content
        entries = [ArchiveEntry(path: path, index: 0, size: content.count, modifiedAt: at)]
    }

    func bytes(of entry: ArchiveEntry) -> [UInt8] { content }
}

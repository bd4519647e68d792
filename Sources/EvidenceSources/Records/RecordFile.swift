import Foundation

/// One JSON document of a file, and where it stands.
struct RecordDocument {
    let bytes: [UInt8]
    let path: String
    let location: String
    let modifiedAt: Date
}

/// Which files hold records, and what in them is one document.
enum RecordFile {
    /// A file given by itself is always read; in a folder those that are named as JSON are.
    static func isRead(_ path: String, of archive: any Archive, _ suffixes: [String]) -> Bool {
        if archive.entries.count == 1 { return true }
        let parts = path.split(separator: "/")
        guard let name = parts.last, !name.hasPrefix("."), !parts.contains("__MACOSX") else {
            return false
        }
        return suffixes.contains { name.hasSuffix($0) }
    }

    /// The whole file, or its lines where each is a document of its own.
    static func documents(in bytes: [UInt8], of entry: ArchiveEntry) -> [RecordDocument] {
        if entry.path.hasSuffix(".md") {
            // A page without a head tells of the records; it holds none.
            guard let head = PageWithHead.json(bytes) else { return [] }
            return [
                RecordDocument(
                    bytes: head,
                    path: entry.path,
                    location: entry.path,
                    modifiedAt: entry.modifiedAt
                )
            ]
        }
        guard isLines(bytes, entry.path) else {
            return [
                RecordDocument(
                    bytes: FormEncoded.json(bytes) ?? bytes,
                    path: entry.path,
                    location: entry.path,
                    modifiedAt: entry.modifiedAt
                )
            ]
        }
        let end = lineEnd(of: bytes)
        let lines = bytes.split(separator: end, omittingEmptySubsequences: false)
        return lines.enumerated().compactMap { index, line in
            guard !line.allSatisfy({ $0 <= 0x20 }) else { return nil }
            return RecordDocument(
                bytes: Array(line),
                path: entry.path,
                location: "\(entry.path), line \(index + 1)",
                modifiedAt: entry.modifiedAt
            )
        }
    }

    /// A carriage return where there is no line feed at all.
    private static func lineEnd(of bytes: [UInt8]) -> UInt8 {
        let isOld = !bytes.contains(0x0A) && bytes.contains(0x0D)
        return isOld ? 0x0D : 0x0A
    }

    /// By its name, or because the first line is closed and more of them follow.
    private static func isLines(_ bytes: [UInt8], _ path: String) -> Bool {
        if path.hasSuffix(".jsonl") || path.hasSuffix(".ndjson") { return true }
        guard let end = bytes.firstIndex(of: lineEnd(of: bytes)) else { return false }
        let first = bytes[..<end].filter { $0 > 0x20 }
        let rest = bytes[end...].first { $0 > 0x20 }
        return first.first == UInt8(ascii: "{") && first.last == UInt8(ascii: "}")
            && rest == UInt8(ascii: "{")
    }
}

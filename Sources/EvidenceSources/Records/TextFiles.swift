import Evidence
import Foundation

/// A file of lines, and where it stands.
struct TextFile {
    /// Within the input.
    let path: String
    /// The file's name and the folders above it, from the file on: of a file given alone too.
    let names: [String]
    let lines: [Substring]
    let modifiedAt: Date

    func location(_ line: Int) -> String { "\(path), line \(line + 1)" }

    /// The name without its endings: `raku-2022-03-24`.
    var stem: String {
        let name = names.first ?? path
        return String(name.prefix { $0 != "." })
    }

    /// The date in the file's or a folder's name: `2022-03-24`, `20220324` or `2022_03_24`.
    var day: String? {
        for name in names.prefix(3) {
            guard let found = name.firstMatch(of: /(\d{4})[-_]?(\d{2})[-_]?(\d{2})/),
                ClockText("\(found.1)-\(found.2)-\(found.3)") != nil
            else { continue }
            return "\(found.1)-\(found.2)-\(found.3)"
        }
        return nil
    }
}

/// Goes through the text files of a file, folder or zip.
struct TextFiles {
    let suffixes: [String]
    let sink: any GatheringSink

    /// Refuses what can't be opened; the work says whether it knew the file.
    func read(_ input: SourceInput, _ work: (TextFile) throws -> Bool) throws {
        do {
            let archive = try Archives.open(input.path)
            let isAlone = archive.entries.count == 1
            let entries = archive.entries.filter { entry in
                isAlone || suffixes.contains { entry.path.lowercased().hasSuffix($0) }
            }
            let total = entries.reduce(0) { $0 + $1.size }
            let outer = URL(filePath: input.path).standardizedFileURL
            let above = (isAlone ? outer.deletingLastPathComponent() : outer).pathComponents
            var (done, known) = (0, 0)
            var unknown: [(path: String, look: String?)] = []
            for entry in entries {
                let text: String
                if WordDocument.isOne(entry.path), suffixes.contains(".docx") {
                    text = try WordDocument(try archive.bytes(of: entry), named: entry.path).text
                } else {
                    let bytes = try archive.text(of: entry, noting: sink)
                    text = String(decoding: bytes, as: UTF8.self)
                }
                let inner = entry.path.split(separator: "/").map(String.init)
                let file = TextFile(
                    path: entry.path,
                    names: (above + inner).reversed(),
                    lines: text.split(
                        omittingEmptySubsequences: false,
                        whereSeparator: \.isNewline
                    ),
                    modifiedAt: entry.modifiedAt
                )
                if try work(file) {
                    known += 1
                } else {
                    unknown.append((file.path, TextLook.of(file)))
                }
                done += entry.size
                try sink.progressed(done, of: total)
            }
            try say(unknown, known)
        } catch let fault as ArchiveFault {
            try sink.refuse(.init(location: fault.location, reason: fault.reason))
        }
    }

    /// Files of another kind are passed over beside known ones, and refused where there are none.
    private func say(_ unknown: [(path: String, look: String?)], _ known: Int) throws {
        for (path, look) in unknown {
            guard let look else { continue }
            if known > 0 {
                try sink.note(.init(.passedOver, "\(path): \(look)"))
            } else {
                try sink.refuse(.init(location: path, reason: look))
            }
        }
        if known == 0, !unknown.contains(where: { $0.look != nil }) {
            try sink.refuse(
                .init(location: "the input", reason: "Nothing in it is a file that we know.")
            )
        }
    }
}

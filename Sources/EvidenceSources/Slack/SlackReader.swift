import Evidence
import Foundation

/// Reads an archive file by file: first who and where, then what was said.
final class SlackReader {
    let archive: any Archive
    let sink: any GatheringSink
    let parser: JSONParser
    /// The input is this one file, so it must be something that we know.
    let isAlone: Bool
    var names = SlackNames()
    /// The external ids of places by the names of their folders.
    var folders = SlackFolders()
    var described: Set<String> = []
    var contents: [String: ArchiveEntry] = [:]
    /// The document that is being read has lines that repeat the first message of a thread.
    var isChunked = false
    /// Of the document that is being read, by external id.
    var parents: [String: ParentLine] = [:]
    var seen: Set<String> = []
    var context = SlackContext()
    /// Authors that no list of users names, in the file that is being read.
    var passing: [GatheredPerson] = []
    /// Days that mention people who are not known yet.
    var deferredDays: [(entry: ArchiveEntry, channel: String)] = []
    private var listed: Set<String> = []
    private var batch: [Gathered] = []
    private var recognised = 0

    init(_ archive: any Archive, sink: any GatheringSink, alone: Bool) throws {
        self.archive = archive
        self.sink = sink
        isAlone = alone
        parser = try JSONParser()
    }

    func read() throws {
        let entries = SlackLayout.byDay(archive.entries)
        for (entry, role) in entries {
            if case .content(let file) = role { contents[file] = entry }
            if case .day(let folder) = role {
                folders.addDays(of: folder, in: SlackScope.of(day: entry.path))
            }
        }
        try readDirectory(entries)
        listed = described
        context = SlackContext(names: names, contents: contents)
        let total = entries.reduce(0) { $0 + $1.entry.size }
        var done = 0
        for (entry, role) in entries {
            switch role {
            case .day(let folder):
                let scope = SlackScope.of(day: entry.path)
                try readDay(entry, in: folders.channel(folder, in: scope))
            case .document:
                try readDocument(entry)
            case .users, .places, .content, .ignored:
                break
            }
            done += entry.size
            try sink.progressed(done, of: total)
        }
        try readDeferredDays()
        try flush()
        if recognised == 0 {
            try refuse("the input", "Nothing in it is a record of Slack that we know.")
        }
    }

    /// Hands a file's document to the work; what is wrong with either is refused by name.
    func parsed(_ entry: ArchiveEntry, _ work: (JSONValue) throws -> Void) throws {
        do {
            let document = try parser.parse(archive.bytes(of: entry))
            try work(document)
        } catch let fault as JSONFault {
            try refuse(entry.path, fault.description)
        } catch let fault as ArchiveFault {
            try refuse(fault.location, fault.reason)
        }
    }

    func recognise() {
        recognised += 1
    }

    func refuse(_ location: String, _ reason: String) throws {
        recognised += 1
        try sink.refuse(.init(location: location, reason: reason))
    }

    func emit(_ gathered: Gathered) throws {
        batch.append(gathered)
        if batch.count >= 500 { try flush() }
    }

    func flush() throws {
        guard !batch.isEmpty else { return }
        try sink.take(batch)
        batch = []
    }

    func isListed(_ person: String) -> Bool {
        listed.contains(person)
    }
}

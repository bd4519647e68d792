import Evidence
import Foundation

/// The files of an export that each hold one day of one channel.
extension SlackReader {
    /// Reads a day, or passes over it where it was read before and nothing has changed since.
    ///
    /// A day that mentions someone unknown is left until every author is known.
    func readDay(_ entry: ArchiveEntry, in channel: String, isLast: Bool = false) throws {
        do {
            let bytes = try archive.bytes(of: entry)
            if !isLast, mentionsUnknown(bytes) {
                deferredDays.append((entry, channel))
                return
            }
            let digest = context.digest(of: bytes, in: channel)
            if let note = try sink.pass(digest) {
                recognise()
                for author in SlackPassing.authors(in: note) { try describe(author) }
                return
            }
            passing = []
            try readDay(parser.parse(bytes), in: channel, entry)
            try emit(.mark(FileMark(digest: digest, note: SlackPassing.note(of: passing))))
        } catch let fault as JSONFault {
            try refuse(entry.path, fault.description)
        } catch let fault as ArchiveFault {
            try refuse(fault.location, fault.reason)
        }
    }

    private func readDay(_ document: JSONValue, in channel: String, _ entry: ArchiveEntry) throws {
        guard document.isArray else {
            return try refuse(entry.path, "It should be a list of messages.")
        }
        var first = Date.distantFuture
        var last = Date.distantPast
        for (index, value) in document.elements.enumerated() {
            let location = "\(entry.path), record \(index + 1)"
            guard let time = try read(value, in: channel, location) else { continue }
            first = min(first, time)
            last = max(last, time)
        }
        recognise()
        if first <= last { try emit(.span(place: channel, from: first, through: last)) }
    }

    /// Makes known an author whom no list of users names, once.
    func describe(_ person: GatheredPerson) throws {
        if !isListed(person.externalID) { passing.append(person) }
        guard described.insert(person.externalID).inserted else { return }
        names.add(person)
        context.add(person)
        try emit(.person(person))
    }
}

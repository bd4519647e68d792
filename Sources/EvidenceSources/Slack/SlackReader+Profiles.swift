import Evidence

/// People whom no list names and who are mentioned before a message of their own names them.
extension SlackReader {
    /// Whether a file mentions someone whose name is not known yet.
    func mentionsUnknown(_ bytes: [UInt8]) -> Bool {
        SlackMentions.ids(in: bytes).contains { names.people[$0] == nil }
    }

    /// Makes known whoever wrote in a file of messages.
    func readProfiles(of bytes: [UInt8]) throws {
        guard let document = try? parser.parse(bytes), document.isArray else { return }
        for message in document.elements { try readProfile(of: message) }
    }

    /// A message that can't be read is refused when its turn comes.
    func readProfile(of message: JSONValue) throws {
        guard message["user_profile"] != nil, let author = try? SlackAuthor(message),
            let person = author.person
        else { return }
        try describe(person)
    }

    /// Reads the days that were left for last, once every author is known.
    func readDeferredDays() throws {
        let days = deferredDays
        deferredDays = []
        for day in days {
            guard let bytes = try? archive.bytes(of: day.entry) else { continue }
            try readProfiles(of: bytes)
        }
        for day in days { try readDay(day.entry, in: day.channel, isLast: true) }
    }
}

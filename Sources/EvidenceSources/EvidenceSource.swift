package import Evidence
package import Foundation

/// Somewhere that the record of an incident can be read from.
package protocol EvidenceSource: Sendable {
    /// As on the command line: `slack`.
    static var name: String { get }

    /// What a person is told of it.
    static var guide: SourceGuide { get }

    /// Reads a file or folder and hands over what it holds, in batches and as it goes.
    ///
    /// A record that can't be taken goes to `refuse` and the reading goes on; input that can't be
    /// read at all (not a zip, unsafe names) is one refusal for the whole. Throws only faults.
    func read(_ input: SourceInput, into sink: any GatheringSink) throws
}

/// What to read, and what the person said about it.
package struct SourceInput: Sendable {
    /// A path on this machine, of a file or folder.
    package var path: String
    /// The time zone of times that have none, such as `Europe/Paris`.
    package var zone: String?
    /// When a call began whose recording does not tell it.
    package var start: Date?

    /// A file or folder that says how records become events, where the source asks for it.
    package var mapping: String?

    package init(
        path: String,
        zone: String? = nil,
        start: Date? = nil,
        mapping: String? = nil
    ) {
        self.path = path
        self.zone = zone
        self.start = start
        self.mapping = mapping
    }
}

/// Takes what a source reads.
package protocol GatheringSink {
    func take(_ batch: [Gathered]) throws
    func refuse(_ refused: ImportOutcome.Refused) throws
    /// Says what was assumed or passed over; what is doubtful in an event stands in its details.
    func note(_ note: ImportNote) throws
    /// Bytes done of bytes in all, as well as they are known.
    func progressed(_ done: Int, of all: Int) throws
    /// The note on a file that was read before, where nothing it told has changed since.
    ///
    /// Nil where it has to be read. The digest is the one that its `FileMark` had.
    func pass(_ digest: String) throws -> String?
    /// The places of this source that are stored, whose external ids begin like this.
    func knownPlaces(startingWith prefix: String) throws -> [GatheredPlace]
}

extension GatheringSink {
    package func pass(_ digest: String) throws -> String? { nil }
    package func note(_ note: ImportNote) throws {}
    package func knownPlaces(startingWith prefix: String) throws -> [GatheredPlace] { [] }
}

package import Evidence

/// A source whose files hold JSON records: documents, lists of them, or one on each line.
///
/// It says what one record tells; files, folders, zips and deliveries are read for it.
package protocol RecordSource: EvidenceSource {
    /// Keys under which an answer holds its list of records: `incidents`, `log_entries`.
    static var lists: [String] { get }

    /// The endings of files that are read in a folder or zip.
    static var suffixes: [String] { get }

    /// What a record tells; nil where its shape is none of this source.
    ///
    /// Throws a `FieldFault` where the shape is right and a field is not.
    func gathered(from record: SourceRecord) throws -> [Gathered]?
}

extension RecordSource {
    package static var lists: [String] { [] }

    package static var suffixes: [String] { [".json", ".jsonl", ".ndjson"] }

    package func read(_ input: SourceInput, into sink: any GatheringSink) throws {
        try readRecords(of: input, into: sink)
    }

    /// Reads a file, folder or zip.
    func readRecords(of input: SourceInput, into sink: any GatheringSink) throws {
        try RecordReader(sink: sink, lists: Self.lists, read: gathered)
            .read(input, suffixes: Self.suffixes)
    }

    /// Reads a webhook's body as a file with it would be read.
    func readRecords(of delivery: Delivery, into sink: any GatheringSink) throws {
        try RecordReader(sink: sink, lists: Self.lists, read: gathered)
            .read(delivery.body, named: delivery.name, at: delivery.receivedAt)
    }
}

extension RecordSource where Self: WebhookSource {
    package func read(_ delivery: Delivery, into sink: any GatheringSink) throws {
        try readRecords(of: delivery, into: sink)
    }
}

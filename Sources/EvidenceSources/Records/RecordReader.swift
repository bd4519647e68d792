import Evidence
import Foundation

/// Goes through the JSON of a file, folder or zip, record by record.
///
/// What is wrong with one is refused by file, record and field, and the reading goes on.
final class RecordReader {
    private let sink: any GatheringSink
    private let lists: [String]
    private let gathered: (SourceRecord) throws -> [Gathered]?
    private let parser: JSONParser
    private var batch: [Gathered] = []
    private var roster = RecordRoster()
    private var recognised = 0

    init(
        sink: any GatheringSink,
        lists: [String],
        read: @escaping (SourceRecord) throws -> [Gathered]?
    ) throws {
        self.sink = sink
        self.lists = lists
        gathered = read
        parser = try JSONParser()
    }

    func read(_ input: SourceInput, suffixes: [String]) throws {
        do {
            try read(Archives.open(input.path), suffixes)
        } catch let fault as ArchiveFault {
            try sink.refuse(.init(location: fault.location, reason: fault.reason))
        }
    }

    private func read(_ archive: any Archive, _ suffixes: [String]) throws {
        let entries = archive.entries.filter { RecordFile.isRead($0.path, of: archive, suffixes) }
        let total = entries.reduce(0) { $0 + $1.size }
        var done = 0
        for entry in entries {
            for document in RecordFile.documents(
                in: try archive.text(of: entry, noting: sink),
                of: entry
            ) {
                try read(document)
            }
            done += entry.size
            try sink.progressed(done, of: total)
        }
        try finish("the input")
    }

    /// What came by itself: a webhook's body, or an answer of a live interface.
    func read(_ bytes: [UInt8], named name: String, address: String? = nil, at: Date) throws {
        try read(
            RecordDocument(
                bytes: TextBytes(bytes).utf8,
                path: name,
                location: name,
                modifiedAt: at
            ),
            address: address
        )
        try finish(name)
    }

    private func read(_ document: RecordDocument, address: String? = nil) throws {
        do {
            let record = SourceRecord(
                value: try parser.parse(document.bytes),
                location: document.location,
                path: document.path,
                address: address,
                received: document.modifiedAt,
                parser: parser
            )
            try read(record)
        } catch let fault as JSONFault {
            try refuse(document.location, fault.description)
        }
    }

    private func read(_ record: SourceRecord) throws {
        if record.value.isArray {
            recognised += 1
            for (index, element) in record.value.elements.enumerated() {
                try read(record.part(element, of: record.list, number: index + 1))
            }
            return
        }
        guard record.value.isObject else {
            return try refuse(record.location, "It should be an object.")
        }
        if let exchange = RecordedExchange(record.value) {
            if let fault = exchange.fault {
                return try take(record.answered(record.value, by: exchange.address), fault: fault)
            }
            guard let answer = exchange.answer else { return recognised += 1 }
            return try read(record.answered(answer, by: exchange.address))
        }
        if let list = lists.first(where: { record.value[name: $0]?.isArray == true }) {
            for (index, element) in record.value.elements(name: list).enumerated() {
                try read(record.part(element, of: list, number: index + 1))
            }
            return recognised += 1
        }
        try take(record)
    }

    private func take(_ record: SourceRecord, fault: String? = nil) throws {
        do {
            guard let told = try gathered(record) else {
                return try refuse(record.location, fault ?? "It is not a record that we know.")
            }
            recognised += 1
            batch += told.compactMap { roster.news($0) }
            if batch.count >= 500 { try flush() }
        } catch let fault as FieldFault {
            let field = fault.field.isEmpty ? "" : ", field \(fault.field)"
            try refuse(record.location + field, fault.reason)
        }
    }

    private func finish(_ name: String) throws {
        try flush()
        if recognised == 0 { try refuse(name, "Nothing in it is a record that we know.") }
    }

    private func refuse(_ location: String, _ reason: String) throws {
        recognised += 1
        try sink.refuse(.init(location: location, reason: reason))
    }

    private func flush() throws {
        guard !batch.isEmpty else { return }
        try sink.take(batch)
        batch = []
    }
}

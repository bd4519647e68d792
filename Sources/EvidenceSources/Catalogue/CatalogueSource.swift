import Evidence

/// What an organisation runs and who answers for it: Backstage, CODEOWNERS and tables of text.
package struct CatalogueSource: EvidenceSource {
    package static let name = "catalogue"
    package static let guide = SourceGuide("Catalogue", "Services, technologies and teams.")

    package init() {}

    package func read(_ input: SourceInput, into sink: any GatheringSink) throws {
        do {
            let archive = try Archives.open(input.path)
            let isAlone = archive.entries.count == 1
            let total = archive.entries.reduce(0) { $0 + $1.size }
            var (done, recognised) = (0, false)
            var owners = CodeOwners()
            for entry in archive.entries {
                if let form = CatalogueForm(of: entry.path) {
                    recognised = true
                    try read(
                        try archive.text(of: entry, noting: sink),
                        as: form,
                        named: entry.path,
                        &owners,
                        into: sink
                    )
                } else if isAlone {
                    let bytes = try archive.text(of: entry, noting: sink)
                    recognised = true
                    try read(
                        bytes,
                        as: CatalogueForm(guessing: bytes),
                        named: entry.path,
                        &owners,
                        into: sink
                    )
                }
                done += entry.size
                try sink.progressed(done, of: total)
            }
            try sink.take(owners.gathered)
            if !recognised {
                try sink.refuse(.init(location: input.path, reason: "It holds no catalogue."))
            }
        } catch let fault as ArchiveFault {
            try sink.refuse(.init(location: fault.location, reason: fault.reason))
        }
    }

    private func read(
        _ bytes: [UInt8],
        as form: CatalogueForm,
        named name: String,
        _ owners: inout CodeOwners,
        into sink: any GatheringSink
    ) throws {
        switch form {
        case .entities: try BackstageEntities(sink: sink).read(bytes, named: name)
        case .owners: owners.read(bytes)
        case .table:
            try CSVFiles(sink: sink)
                .read(bytes, named: name, header: CatalogueColumns.init) { row, columns, _ in
                    [.entry(try columns.entry(of: row))]
                }
        }
    }
}

/// In which form a file holds a part of the catalogue.
enum CatalogueForm {
    case entities
    case owners
    case table

    /// By its name; nil where that tells of nothing that is read.
    init?(of path: String) {
        let name = (path.split(separator: "/").last ?? "").lowercased()
        guard !name.hasPrefix(".") else { return nil }
        if name == "codeowners" || name.hasPrefix("codeowners.") {
            self = .owners
        } else if [".yaml", ".yml", ".json"].contains(where: { name.hasSuffix($0) }) {
            self = .entities
        } else if [".csv", ".tsv"].contains(where: { name.hasSuffix($0) }) {
            self = .table
        } else {
            return nil
        }
    }

    init(guessing bytes: [UInt8]) {
        let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
        if head.contains("apiVersion") {
            self = .entities
        } else {
            let lines = head.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }
            self = lines.first?.contains(" @") == true ? .owners : .table
        }
    }
}

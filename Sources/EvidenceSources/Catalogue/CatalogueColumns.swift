import Evidence
import Foundation

/// Which column of a table holds what of the catalogue, guessed from the header.
struct CatalogueColumns {
    private let header: CSVHeader
    private let kind: Int?
    private let name: Int
    private let aliases: Int?
    private let owner: Int?
    private let summary: Int?
    private let covers: Int?

    /// Throws a `FieldFault` where no column is the name.
    init(_ header: CSVHeader) throws {
        guard let name = header.column(["name", "service", "servicename", "title", "component"])
        else {
            throw FieldFault(
                field: "",
                reason: "The header names no name column: \(header.names.joined(separator: ", "))."
            )
        }
        self.header = header
        self.name = name
        kind = header.column(["kind", "type", "category"])
        aliases = header.column(["aliases", "alias", "alsoknownas", "aka", "othernames"])
        owner = header.column(["owner", "team", "ownerteam", "owningteam", "ownedby", "squad"])
        summary = header.column(["summary", "description", "purpose", "about"])
        covers = header.column(["covers", "paths", "repository", "repositories", "repo", "hosts"])
    }

    /// Throws a `FieldFault` for a row without a name, and for a kind that there is not.
    func entry(of row: CSVRow) throws -> GatheredEntry {
        guard let name = row.text(name) else {
            throw FieldFault(field: header.name(of: self.name), reason: "It is missing.")
        }
        let kind = try row.text(kind).map { try self.kind(called: $0) } ?? .service
        return GatheredEntry(
            externalID: "\(kind.rawValue):\(name.lowercased())",
            kind: kind,
            name: name,
            aliases: NameList.names(in: row.text(aliases) ?? ""),
            owner: row.text(owner),
            summary: row.text(summary) ?? "",
            covers: NameList.names(in: row.text(covers) ?? "")
        )
    }

    private func kind(called text: String) throws -> GatheredEntry.Kind {
        switch text.lowercased() {
        case "service", "component", "system", "application", "app", "website", "api":
            return .service
        case "technology", "tech", "resource", "library", "tool", "vendor", "database":
            return .technology
        case "team", "group", "squad": return .team
        default:
            throw FieldFault(
                field: header.name(of: kind ?? 0),
                reason: "“\(text)” is neither a service, a technology nor a team."
            )
        }
    }
}

/// Several names in one field.
enum NameList {
    /// Separated by semicolons, bars or lines, or else by commas.
    static func names(in text: String) -> [String] {
        let strong = text.split { $0 == ";" || $0 == "|" || $0.isNewline }
        let parts = strong.count > 1 ? strong : text.split { $0 == "," || $0.isNewline }
        return parts.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
}

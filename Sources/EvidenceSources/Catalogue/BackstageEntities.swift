import Evidence
import Foundation
import Yams

/// Reads entities as Backstage describes them: documents of YAML, or a list of them in JSON.
struct BackstageEntities {
    let sink: any GatheringSink

    func read(_ bytes: [UInt8], named name: String) throws {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            return try sink.refuse(.init(location: name, reason: "It is not UTF-8."))
        }
        var documents: [Node] = []
        do {
            var reading = try Yams.compose_all(yaml: text)
            while let document = reading.next() { documents.append(document) }
            if let error = reading.error { throw error }
        } catch let error as YamlError {
            return try sink.refuse(Self.refused(error, name))
        }
        var batch: [Gathered] = []
        for document in documents {
            for entity in document.sequence.map(Array.init) ?? [document] {
                do {
                    batch += try BackstageEntity(entity).gathered
                } catch let fault as FieldFault {
                    let line = entity.mark.map { ", line \($0.line)" } ?? ""
                    try sink.refuse(
                        .init(
                            location: "\(name)\(line), field \(fault.field)",
                            reason: fault.reason
                        )
                    )
                }
            }
        }
        try sink.take(batch)
    }

    private static func refused(_ error: YamlError, _ name: String) -> ImportOutcome.Refused {
        let line: Int? =
            switch error {
            case .scanner(_, _, let mark, _), .parser(_, _, let mark, _),
                .composer(_, _, let mark, _):
                mark.line
            default: nil
            }
        return .init(
            location: name + (line.map { ", line \($0)" } ?? ""),
            reason: "It is not YAML from here on."
        )
    }
}

/// One entity, and what it is to us.
private struct BackstageEntity {
    private let node: Node
    private let kind: String
    private let name: String

    /// Throws a `FieldFault` where it is not said what it is, or what it is called.
    init(_ node: Node) throws {
        self.node = node
        guard node.mapping != nil, let kind = node["kind"]?.string else {
            throw FieldFault(field: "kind", reason: "It is missing.")
        }
        guard let name = node["metadata"]?["name"]?.string, !name.isEmpty else {
            throw FieldFault(field: "metadata.name", reason: "It is missing.")
        }
        self.kind = kind.lowercased()
        self.name = name
    }

    var gathered: [Gathered] {
        switch kind {
        case "component", "api", "system", "domain":
            [.entry(entry(isLibrary ? .technology : .service))]
        case "resource": [.entry(entry(.technology))]
        case "group": [.entry(entry(.team))]
        case "user": [.person(person)]
        // Where others stand, and how new ones are made: nothing that people speak of.
        default: []
        }
    }

    private var isLibrary: Bool { node["spec"]?["type"]?.string == "library" }

    private func entry(_ kind: GatheredEntry.Kind) -> GatheredEntry {
        let metadata = node["metadata"]
        let title = metadata?["title"]?.string ?? node["spec"]?["profile"]?["displayName"]?.string
        return GatheredEntry(
            externalID: externalID,
            kind: kind,
            name: name,
            aliases: distinct([title].compactMap { $0 } + aliases),
            owner: owner,
            summary: metadata?["description"]?.string ?? "",
            covers: covers
        )
    }

    private var externalID: String {
        let namespace = node["metadata"]?["namespace"]?.string ?? "default"
        return "\(kind):\(namespace)/\(name)".lowercased()
    }

    /// `group:default/search` is `search`, `user:default/ines` is `@ines`.
    private var owner: String? {
        let told =
            node["spec"]?["owner"]?.string
            ?? (kind == "group" ? node["spec"]?["parent"]?.string : nil)
        let name = told?.split { $0 == ":" || $0 == "/" }.last.map(String.init)
        return told?.lowercased().hasPrefix("user:") == true ? name.map { "@\($0)" } : name
    }

    /// Annotations called aliases, and tags that begin so.
    private var aliases: [String] {
        var aliases: [String] = []
        for (key, value) in annotations {
            let last = key.split(separator: "/").last ?? ""
            guard ["aliases", "alias", "aka"].contains(last) else { continue }
            aliases += NameList.names(in: value)
        }
        for tag in node["metadata"]?["tags"]?.array() ?? [] {
            guard let tag = tag.string else { continue }
            for start in ["alias-", "alias:", "aka-", "aka:"] where tag.hasPrefix(start) {
                aliases.append(String(tag.dropFirst(start.count)))
            }
        }
        return aliases
    }

    /// What the entity is called by other tools.
    private var covers: [String] {
        let telling = [
            "project-slug", "service-id", "integration-key", "kubernetes-id", "service-name",
            "app-name", "repo", "source-location", "dashboard-selector", "chat",
        ]
        return distinct(
            annotations.filter { key, _ in
                telling.contains { key.split(separator: "/").last == $0[...] }
            }.map(\.1)
        )
    }

    private var annotations: [(String, String)] {
        (node["metadata"]?["annotations"]?.mapping.map(Array.init) ?? []).compactMap { pair in
            guard let key = pair.key.string, let value = pair.value.string else { return nil }
            return (key, value)
        }
    }

    private var person: GatheredPerson {
        let profile = node["spec"]?["profile"]
        let team = node["spec"]?["memberOf"]?.array().first?.string
        return GatheredPerson(
            externalID: name,
            handle: name,
            name: profile?["displayName"]?.string ?? name,
            email: profile?["email"]?.string?.lowercased(),
            team: team?.split { $0 == ":" || $0 == "/" }.last.map(String.init)
        )
    }

    private func distinct(_ texts: [String]) -> [String] {
        var seen: Set<String> = [name]
        return texts.filter { !$0.isEmpty && seen.insert($0).inserted }
    }
}

import Evidence
import Foundation
import Testing

@testable import EvidenceSources

private final class Collector: GatheringSink {
    var entries: [GatheredEntry] = []
    var people: [GatheredPerson] = []
    var owners: [GatheredOwner] = []
    var refused: [ImportOutcome.Refused] = []

    func take(_ batch: [Gathered]) {
        for gathered in batch {
            if case .entry(let entry) = gathered { entries.append(entry) }
            if case .owner(let owner) = gathered { owners.append(owner) }
            if case .person(let person) = gathered { people.append(person) }
        }
    }
    func refuse(_ refusal: ImportOutcome.Refused) { refused.append(refusal) }
    func progressed(_ done: Int, of all: Int) {}
}

struct CatalogueSourceTests {
    private func read(_ text: String, as name: String) throws -> Collector {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "catalogue-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: name)
        try Data(text.utf8).write(to: file)
        let collector = Collector()
        try CatalogueSource().read(SourceInput(path: file.path), into: collector)
        return collector
    }

    @Test func `entities become services, technologies, teams and people`() throws {
        let found = try read(
            """
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata:
              name: search-api
              title: Search API
              description: Answers queries.
              tags: [python, alias-finder]
              annotations:
                shop.example/aliases: search, items-read
                github.com/project-slug: shop/search-api
            spec: {type: service, owner: "group:default/search"}
            ---
            kind: Resource
            metadata: {name: broker}
            spec: {type: queue, owner: "user:default/ines"}
            ---
            kind: Group
            metadata: {name: search}
            spec: {type: team, profile: {displayName: The search team}}
            ---
            kind: User
            metadata: {name: ines}
            spec: {profile: {displayName: Ines Duarte, email: Ines@shop.example}, memberOf: [search]}
            ---
            kind: Location
            metadata: {name: elsewhere}
            """,
            as: "catalog-info.yaml"
        )
        #expect(found.refused.isEmpty)
        #expect(found.entries.map(\.kind) == [.service, .technology, .team])
        let service = try #require(found.entries.first)
        #expect(service.aliases == ["Search API", "search", "items-read", "finder"])
        #expect(service.owner == "search")
        #expect(found.entries[1].owner == "@ines")
        #expect(service.covers == ["shop/search-api"])
        #expect(found.people.first?.email == "ines@shop.example")
    }

    @Test func `an entity without a name and text that is no YAML are told with their line`() throws
    {
        let nameless = try read(
            "kind: Group\nspec: {}\n---\nkind: Group\nmetadata: {name: a}\n",
            as: "a.yml"
        )
        #expect(nameless.refused.map(\.location) == ["a.yml, line 1, field metadata.name"])
        let broken = try read("kind: Group\nmetadata: {name: [\n", as: "b.yaml")
        #expect(broken.refused.first?.location.hasPrefix("b.yaml, line") == true)
    }

    @Test func `teams and single people are read from the owners of paths`() throws {
        let found = try read(
            """
            # who is asked
            *            @shop/platform
            /search/     @shop/search @isolberg # both
            [Payments] @shop/payments
            /pay\\ ments/
            /people/     ines@shop.example @@maintainer
            /topics/     @isolberg
            """,
            as: "CODEOWNERS"
        )
        #expect(found.entries.map(\.name) == ["platform", "search", "payments"])
        #expect(found.entries.map(\.covers) == [["*"], ["/search/"], ["/pay ments/"]])
        #expect(found.owners.map(\.told) == ["@isolberg", "ines@shop.example"])
        #expect(found.owners.map(\.covers) == [["/search/", "/topics/"], ["/people/"]])
    }

    @Test func `a table is read, and a kind that there is not is refused`() throws {
        let found = try read(
            "Name;Kind;Aliases;Team\nsearch-api;service;finder|items;search\nKafka;tech;;\nx;colour;;\n",
            as: "catalogue.csv"
        )
        #expect(found.entries.map(\.name) == ["search-api", "Kafka"])
        #expect(found.entries.first?.aliases == ["finder", "items"])
        #expect(found.refused.map(\.location) == ["catalogue.csv, line 4, field Kind"])
    }
}

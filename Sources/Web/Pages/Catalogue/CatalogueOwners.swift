import Evidence
import Storage

/// Who answers for what, to be looked up for each entry of the catalogue.
struct CatalogueOwners {
    /// Single people who answer for paths.
    let people: [CatalogueOwner]
    private let teams: [CatalogueEntry]
    private let named: [OwnerName: Person]
    private let teamsByName: [String: CatalogueEntry]

    /// An owner, and where more is said of them.
    struct Link: TemplateView, Hashable {
        let name: String
        let address: String?
    }

    /// A path that speaks of an entry, and who is asked about it.
    struct PathRow: TemplateView {
        let path: String
        let owners: [Link]
    }

    init(_ connection: any Connection, for viewer: Viewer) throws {
        people = try connection.catalogueOwners(for: viewer)
        let entries = try connection.catalogue()
        teams = entries.filter { $0.kind == .team }
        named = try connection.people(
            called: Set(entries.compactMap(\.ownerName)),
            for: viewer
        )
        teamsByName = Dictionary(
            teams.flatMap { team in ([team.name] + team.aliases).map { ($0.lowercased(), team) } },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Whom an entry names, or else those whose paths speak of it.
    func links(of entry: CatalogueEntry) -> [Link] {
        guard let owner = entry.owner else {
            var seen: Set<Link> = []
            return paths(of: entry).flatMap(\.owners).filter { seen.insert($0).inserted }
        }
        if let person = entry.ownerName.flatMap({ named[$0] }) { return [Self.link(to: person)] }
        let team = teamsByName[owner.lowercased()].flatMap { $0.id == entry.id ? nil : $0 }
        return [Link(name: owner, address: team.map { "/catalogue/\($0.id)" })]
    }

    /// The paths that speak of an entry.
    func paths(of entry: CatalogueEntry) -> [PathRow] {
        var order: [String] = []
        var owners: [String: [Link]] = [:]
        func add(_ link: Link, _ covers: [String]) {
            for path in covers where entry.isMeant(byPath: path) {
                if owners[path] == nil { order.append(path) }
                owners[path, default: []].append(link)
            }
        }
        for team in teams {
            add(Link(name: team.name, address: "/catalogue/\(team.id)"), team.covers)
        }
        for owner in people { add(Self.link(to: owner), owner.covers) }
        return order.map { PathRow(path: $0, owners: owners[$0] ?? []) }
    }

    static func link(to owner: CatalogueOwner) -> Link {
        owner.person.map(link(to:)) ?? Link(name: owner.told, address: nil)
    }

    private static func link(to person: Person) -> Link {
        Link(name: person.name, address: "/people/\(person.id)")
    }
}

/// Which part of the catalogue is shown.
enum CataloguePart: Hashable {
    case all
    case kind(GatheredEntry.Kind)
    /// Single people who answer for something.
    case people

    static let allCases: [CataloguePart] =
        [.all] + GatheredEntry.Kind.allCases.map(CataloguePart.kind) + [.people]

    init(_ text: String) {
        self = Self.allCases.first { $0.text == text } ?? .all
    }

    var text: String {
        switch self {
        case .all: ""
        case .kind(let kind): kind.rawValue
        case .people: "person"
        }
    }

    var title: String {
        switch self {
        case .all: "All"
        case .kind(let kind): kind.plural
        case .people: "People"
        }
    }
}

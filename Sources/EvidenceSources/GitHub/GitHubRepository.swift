import Evidence
import Foundation

/// The repository that a record belongs to, as the record or an address in it tells.
struct GitHubRepository {
    /// As in `owner/name`.
    let name: String
    /// Where a person looks at it.
    let web: String
    private let summary: String?
    private let isArchived: Bool

    /// Lower case, since GitHub takes either for the same.
    var externalID: String { name.lowercased() }

    init?(_ record: SourceRecord) {
        let value = record.value
        let described =
            value["repository"] ?? (value["full_name"] == nil ? nil : value)
            ?? value["workflow_run"]?["repository"]
        if let described, let name = described["full_name"]?.string, !name.isEmpty {
            self.name = name
            web = described["html_url"]?.string ?? "https://github.com/\(name)"
            summary = described["description"]?.string
            isArchived = described["archived"]?.bool ?? false
            return
        }
        let keys = [
            "url", "repository_url", "html_url", "issue_url", "pull_request_url", "deployment_url",
            "statuses_url", "run_url",
        ]
        let parts = [value, value["content"], value["commit"], value["response"]].compactMap { $0 }
        var addresses = parts.flatMap { part in keys.compactMap { part[name: $0]?.string } }
        if let address = record.address { addresses.append(address) }
        guard let found = addresses.lazy.compactMap(Self.init(address:)).first else { return nil }
        self = found
    }

    /// From `https://api.github.com/repos/owner/name/…`, or the address of a page.
    private init?(address: String) {
        let parts = address.split(separator: "?").first.map { $0.split(separator: "/") } ?? []
        let isWhole = address.contains("://")
        let host = isWhole ? parts.dropFirst().first.map(String.init) ?? "" : "api.github.com"
        let owner: Int
        if let index = parts.firstIndex(of: "repos") {
            owner = index + 1
        } else if isWhole, !host.hasPrefix("api."), !parts.contains("api") {
            owner = 2
        } else {
            return nil
        }
        guard parts.count > owner + 1 else { return nil }
        name = "\(parts[owner])/\(parts[owner + 1])"
        let site = host.hasPrefix("api.") ? String(host.dropFirst(4)) : host
        web = "https://\(site)/\(name)"
        summary = nil
        isArchived = false
    }

    /// A place in which what belongs to no repository stands.
    static let none = GatheredPlace(externalID: "github", kind: .other, name: "GitHub")

    var place: GatheredPlace {
        GatheredPlace(
            externalID: externalID,
            kind: .repository,
            name: name,
            purpose: summary ?? "",
            isArchived: isArchived
        )
    }
}

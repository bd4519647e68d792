import Foundation

/// What is asked of GitHub, and how.
struct GitHubInterface {
    let root: String
    let repositories: [String]
    private let token: String

    /// Throws an `AccessFault` where something is missing.
    init(_ access: Access) throws {
        guard let token = access["token"] else { throw AccessFault("The token is missing.") }
        self.token = token
        let address = access["address"] ?? "https://api.github.com"
        root = address.hasSuffix("/") ? String(address.dropLast()) : address
        repositories = access.names("repositories")
        guard !repositories.isEmpty else { throw AccessFault("No repository is named.") }
        for name in repositories
        where name.split(separator: "/", omittingEmptySubsequences: false).count != 2 {
            throw AccessFault("“\(name)” is not of the form owner/name.")
        }
    }

    /// Only addresses of the interface itself are asked, since the token goes with them.
    func request(_ address: String) throws -> WebRequest {
        guard let url = URL(string: address), let home = URL(string: root),
            url.host == home.host, url.scheme == home.scheme
        else { throw AccessFault("GitHub's address can't be read.") }
        return WebRequest(
            url,
            headers: [
                "authorization": "Bearer \(token)", "accept": "application/vnd.github+json",
                "x-github-api-version": "2022-11-28", "user-agent": "debrief",
            ]
        )
    }

    func steps(of repository: String, _ from: Date, _ until: Date?) -> [FetchPlan.Step] {
        let since = ("since", ISOTime.text(from))
        let end = until.map(ISOTime.text)
        let newest = [("sort", "updated"), ("direction", "desc"), ("state", "all")]
        let oldest = [("sort", "updated"), ("direction", "asc"), since]
        let asks: [(String, String, [(String, String)])] = [
            ("repository", "", []),
            ("pull requests", "/pulls", newest),
            ("review comments", "/pulls/comments", oldest),
            ("commits", "/commits", [since] + (end.map { [("until", $0)] } ?? [])),
            ("deployments", "/deployments", []),
            (
                "runs", "/actions/runs",
                [("created", end.map { "\(since.1)..\($0)" } ?? ">=\(since.1)")]
            ),
            ("releases", "/releases", []),
            ("issues", "/issues", oldest + [("state", "all")]),
            ("comments", "/issues/comments", oldest),
        ]
        return asks.compactMap { what, path, fields in
            let paging = path.isEmpty ? [] : [("per_page", "100")]
            let url = URL("\(root)/repos/\(repository)\(path)", fields: fields + paging)
            return url.map {
                FetchPlan.Step(what: what, ask: $0.absoluteString, scope: repository)
            }
        }
    }

    /// What is asked of each of a listing: who merged and reviewed, how a deployment went.
    func details(of listing: GitHubListing, _ step: FetchPlan.Step) -> [FetchPlan.Step] {
        let home = "\(root)/repos/\(step.scope ?? "")"
        let list = "?per_page=100"
        return listing.found.flatMap { found -> [FetchPlan.Step] in
            switch step.what {
            case "pull requests":
                let pull = "\(home)/pulls/\(found.id)"
                let merge = FetchPlan.Step(what: "merge", ask: pull, scope: step.scope)
                let reviews = FetchPlan.Step(
                    what: "reviews",
                    ask: pull + "/reviews" + list,
                    scope: step.scope
                )
                return found.isMerged ? [merge, reviews] : [reviews]
            case "deployments":
                let address = "\(home)/deployments/\(found.id)/statuses" + list
                return [FetchPlan.Step(what: "statuses", ask: address, scope: step.scope)]
            case "runs":
                let address = "\(home)/actions/runs/\(found.id)/jobs" + list
                return [FetchPlan.Step(what: "jobs", ask: address, scope: step.scope)]
            default:
                return []
            }
        }
    }
}

import Foundation

/// What is asked of Datadog, and how.
struct DatadogInterface {
    private let root: InterfaceRoot
    private let key: String
    private let applicationKey: String
    private let query: String

    /// Throws an `AccessFault` where a key is missing.
    init(_ access: Access) throws {
        guard let key = access["key"] else { throw AccessFault("The API key is missing.") }
        guard let application = access["application"] else {
            throw AccessFault("The application key is missing.")
        }
        (self.key, applicationKey) = (key, application)
        let site = access["site"] ?? "datadoghq.com"
        let address = site.hasPrefix("http") ? site : "https://api.\(site)"
        root = try InterfaceRoot(address, of: "api.datadoghq")
        query = access.names("queries").map { "(\($0))" }.joined(separator: " OR ")
    }

    func request(_ path: String) throws -> WebRequest {
        WebRequest(
            try root.url(path),
            headers: [
                "dd-api-key": key, "dd-application-key": applicationKey,
                "accept": "application/json",
            ]
        )
    }

    func steps(from: Date, until: Date?, isFirst: Bool) -> [FetchPlan.Step] {
        let stretch =
            [("filter[from]", ISOTime.milliseconds(from))]
            + (until.map { [("filter[to]", ISOTime.milliseconds($0))] } ?? [])
        let filter = query.isEmpty ? [] : [("filter[query]", query)]
        let people = FetchPlan.Step("users", "/api/v2/users", Self.paging("page[number]"))
        return [
            isFirst ? people : nil,
            FetchPlan.Step(
                "events",
                "/api/v2/events",
                filter + stretch + [("sort", "timestamp"), ("page[limit]", "1000")]
            ),
            FetchPlan.Step("incidents", "/api/v2/incidents", Self.paging("page[offset]")),
        ].compactMap { $0 }
    }

    private static func paging(_ name: String) -> [(String, String)] {
        [("page[size]", "100"), (name, "0")]
    }

    /// The next page, as each list tells of it in its own way.
    func following(_ step: FetchPlan.Step, _ answer: JSONValue) -> FetchPlan.Step? {
        let count = answer.elements(name: "data").count
        guard count > 0 else { return nil }
        switch step.what {
        case "events":
            return answer["meta"]?["page"]?["after"]?.string?.told.flatMap {
                step.with("page[cursor]", $0)
            }
        case "incidents":
            guard count >= 100, let next = answer["meta"]?["pagination"]?["next_offset"]?.integer,
                (1...1_000_000).contains(next)
            else { return nil }
            return step.with("page[offset]", String(next))
        default:
            let number =
                URLComponents(string: step.ask)?.queryItems?
                .first { $0.name == "page[number]" }?.value.flatMap(Int.init) ?? 0
            return count >= 100 && number < 10_000
                ? step.with("page[number]", String(number + 1)) : nil
        }
    }
}

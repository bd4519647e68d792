import Evidence
import Foundation

/// What is asked of a status page: what everyone may read, or all of it with a key.
struct StatuspageInterface {
    private let root: InterfaceRoot
    private let key: String?
    private let page: String

    private static let limit = 100

    /// Throws an `AccessFault` where neither the page's address nor its id and key are told.
    init(_ access: Access) throws {
        key = access["key"]
        page = access["page"] ?? ""
        guard key != nil else {
            root = try InterfaceRoot(access["address"], of: "status")
            return
        }
        guard page.isPlainID else { throw AccessFault("The id of the page is missing.") }
        // The address of a page is not that of the interface; another one is of a test.
        let told = access["address"].flatMap { $0.hasSuffix("/v1") ? $0 : nil }
        root = try InterfaceRoot(told, or: "https://api.statuspage.io/v1", of: "status")
    }

    var isManaged: Bool { key != nil }

    var home: String { "/pages/\(page)" }

    func request(_ path: String) throws -> WebRequest {
        var headers = ["accept": "application/json"]
        if let key { headers["authorization"] = "OAuth \(key)" }
        return WebRequest(try root.url(path), headers: headers)
    }

    var steps: [FetchPlan.Step] {
        guard isManaged else {
            return [
                FetchPlan.Step("incidents", "/api/v2/incidents.json"),
                FetchPlan.Step("maintenances", "/api/v2/scheduled-maintenances.json"),
            ].compactMap { $0 }
        }
        let paging = [("limit", String(Self.limit)), ("page", "1")]
        return [
            FetchPlan.Step("page", home),
            FetchPlan.Step("incidents", home + "/incidents", paging),
        ].compactMap { $0 }
    }

    /// The next page, unless this one was not full or all of it was done before the window.
    func following(_ step: FetchPlan.Step, _ answer: JSONValue, from: Date) -> FetchPlan.Step? {
        guard isManaged, step.what == "incidents", answer.isArray else { return nil }
        let incidents = Array(answer.elements)
        let isPast = incidents.allSatisfy { incident in
            let told = ["updated_at", "resolved_at", "created_at"].compactMap {
                RecordTime(incident[name: $0])?.date
            }
            return told.max().map { $0 < from } ?? false
        }
        let number =
            URLComponents(string: step.ask)?.queryItems?
            .first { $0.name == "page" }?.value.flatMap(Int.init) ?? 1
        guard incidents.count >= Self.limit, !isPast, number < 10_000 else { return nil }
        return step.with("page", String(number + 1))
    }

    /// The page by its name, which its incidents do not tell.
    static func place(in answer: JSONValue) -> [Gathered] {
        let page = answer["page"] ?? answer
        guard page.isObject, let id = page["id"]?.string, let name = page["name"]?.string,
            page["incident_updates"] == nil
        else { return [] }
        return [.place(GatheredPlace(externalID: id, kind: .service, name: name))]
    }
}

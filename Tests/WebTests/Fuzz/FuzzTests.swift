import Accounts
import DebriefTesting
import Evidence
import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import Storage
import Testing

/// Every address, with nasty values in its path, its query, and its form, in every role.
struct FuzzTests {
    @Test
    func `the names of all fields are known`() throws {
        let names = try FieldNames.harvested()
        #expect(names.count > 70)
        #expect(Set(["offset", "move", "after", "before", "page", "title"]).isSubset(of: names))
        let bypasses = try FieldNames.sources().filter { $0.contains("queryParameters") }
        #expect(bypasses.isEmpty, "Queries are read by Form, which bounds what it reads.")
    }

    @Test(arguments: Engine.available)
    func `no answer is a fault`(engine: Engine) async throws {
        try await TestSite.run(on: engine) { site in
            let names = try await RealNames(site)
            let fuzz = try Fuzz(site: site, names: names, isThorough: engine == .sqlite)
            let missing = fuzz.routes.map(\.path).filter { names.path($0).contains("/none") }
            #expect(missing.allSatisfy { $0.contains("files") || $0.contains("training") })
            #expect(try await fuzz.faults() == [])
            // The last form that was sent is the one that signs out.
            #expect(try await site.get("/incidents").status < 400)
        }
    }

    @Test(arguments: Engine.available)
    func `no answer to a member or a stranger is a fault`(engine: Engine) async throws {
        try await TestSite.run(on: engine) { site in
            let names = try await RealNames(site)
            let (secret, session) = try await site.store.write { connection in
                try connection.enter(connection.addAccount("Mo", ids: .uuid7(), at: Sample.noon))
            }
            let member = site.entered(by: secret, session)
            let stranger = site.entered(by: Secret("none"), session)
            for role in [member, stranger] {
                let fuzz = try Fuzz(site: role, names: names, isThorough: false)
                #expect(try await fuzz.faults() == [])
            }
        }
    }

    @Test(arguments: Engine.available)
    func `numbers at the edge of what can be counted`(engine: Engine) async throws {
        try await TestSite.run(on: engine) { site in
            let paths = [
                "/people?offset=", "/people?show=undecided&offset=", "/incidents?offset=",
                "\(site.address)/relations?page=", "\(site.address)/conversations?page=",
                "\(site.address)/evidence?after=", "\(site.address)/evidence?before=",
                "/search?q=look&at=", "/search?q=look&before=",
            ]
            for path in paths {
                for number in NastyValues.numbers {
                    let answer = try await site.get(path + number)
                    #expect(answer.status == 200, "\(path)\(number)")
                }
            }
        }
    }
}

struct Fuzz {
    let site: TestSite
    let names: RealNames
    let isThorough: Bool
    let fields: [String]

    init(site: TestSite, names: RealNames, isThorough: Bool) throws {
        (self.site, self.names, self.isThorough) = (site, names, isThorough)
        fields = try FieldNames.harvested()
    }

    /// What removes something comes last, and leaving at the very end.
    var routes: [TestSite.Route] {
        func rank(_ route: TestSite.Route) -> Int {
            if route.path.hasSuffix("sign-out") { return 4 }
            if route.path.hasSuffix("removal") || route.path.hasSuffix("splits") { return 3 }
            if route.path.hasPrefix("/webhooks") || route.method == .get { return 1 }
            return 2
        }
        return site.routes.filter { $0.method != .head }.sorted { rank($0) < rank($1) }
    }

    /// Each answer of 500 and above, with what was asked.
    func faults() async throws -> [String] {
        var faults: [String] = []
        for (index, route) in routes.enumerated() {
            for (path, query) in requests(route, index) {
                let status = try await status(route.method, path, query)
                if status >= 500 {
                    faults.append("\(status) \(route.method) \(path)?\(query.prefix(300))")
                }
            }
        }
        return faults
    }

    private func requests(_ route: TestSite.Route, _ index: Int) -> [(String, String)] {
        let values = isThorough ? NastyValues.all : NastyValues.few
        let path = names.path(route.path)
        var requests = values.flatMap { value in
            let many = fields.filter { !FieldNames.dates.contains($0) }
            return [many, FieldNames.dates].map { names in
                (path, names.map { "\($0)=\(value)" }.joined(separator: "&"))
            }
        }
        if names.path(route.path, with: "x") != path || isThorough {
            requests += values.map { (names.path(route.path, with: $0), "") }
        }
        guard isThorough else { return requests }
        for (number, field) in fields.enumerated() {
            let value = values[(index * 7 + number) % values.count]
            let others = Self.plain.filter { $0.0 != field }.map { "\($0.0)=\($0.1)" }
            requests.append((path, (others + ["\(field)=\(value)"]).joined(separator: "&")))
        }
        for field in ["q", "title", "text", "place"] {
            requests.append((path, "\(field)=" + "x".repeated(100_000)))
        }
        requests.append((path, "place=a&".repeated(1500)))
        requests.append((path, "place=a&".repeated(3000)))
        return requests
    }

    /// What is right in most forms, so that only the field in question is wrong.
    private static let plain = [
        ("title", "A"), ("summary", "B"), ("text", "C"), ("kind", "diagnosis"), ("name", "D"),
        ("start", "2022-12-06T14:30"), ("place", "C1"), ("source", "alertmanager"),
    ]

    private func status(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ query: String
    ) async throws -> UInt {
        let isForm = method == .post
        return try await site.client.execute(
            uri: isForm || query.isEmpty ? path : "\(path)?\(query)",
            method: method,
            headers: site.cookie,
            body: isForm
                ? ByteBuffer(string: "form-token=\(site.session.formToken)&\(query)") : nil
        ) { UInt($0.status.code) }
    }
}

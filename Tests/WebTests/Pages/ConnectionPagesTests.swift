import Accounts
import Connections
import DebriefTesting
import Evidence
import EvidenceSources
import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import Storage
import Testing

/// Plays a code host that knows one token.
private struct CodeHost: WebClient {
    func answer(to request: WebRequest) async throws -> WebAnswer {
        let isKnown = request.headers.values.contains { $0.contains("tulip-7") }
        return isKnown
            ? WebAnswer(status: 200, body: Array("{\"login\": \"tomo\", \"id\": 7}".utf8))
            : WebAnswer(status: 401)
    }
}

struct ConnectionPagesTests {
    private let told: KeyValuePairs = [
        "source": "github", "name": "Shop’s code", "field-token": "tulip-7",
        "field-repositories": "shop/search", "from": "2022-11-20", "webhook-secret": "orchid-9",
    ]

    private func deliver(
        _ body: String,
        to address: String,
        of site: TestSite
    ) async throws -> (status: Int, text: String) {
        try await site.client.execute(
            uri: address,
            method: .post,
            body: ByteBuffer(string: body)
        ) { ($0.status.code, String(buffer: $0.body)) }
    }

    /// The path of the webhook's address that a page shows.
    private func webhook(_ html: String) throws -> String {
        let start = try #require(html.range(of: "value=\"https://debrief.example"))
        return String(html[start.upperBound...].prefix { $0 != "\"" })
    }

    @Test(arguments: Engine.available)
    func `a tool is chosen, tried, connected, paused, changed and removed`(
        engine: Engine
    ) async throws {
        try await TestSite.run(on: engine, tool: CodeHost()) { site in
            #expect(
                try await site.get("/settings/connections").html.contains("No tool is connected")
            )
            #expect(try await site.get("/settings/connections/new").html.contains("PagerDuty"))
            let form = try await site.get("/settings/connections/new?source=github").html
            #expect(form.contains("name=\"field-repositories\""))
            let made = try await site.post("/settings/connections", told)
            #expect(made.status == 303)
            let address = String(made.location.prefix { $0 != "?" })
            let page = try await site.get(address).html
            #expect(page.contains("Beginning"))
            #expect(page.contains("shop/search"))
            #expect(page.contains("/webhooks/"))
            #expect(!page.contains("tulip-7") && !page.contains("orchid-9"))
            #expect(try await site.post(address + "/test").html.contains("It works, as tomo"))
            #expect(try await site.post(address + "/pause").status == 303)
            #expect(try await site.get("/settings/connections").html.contains("Paused"))
            #expect(try await site.post(address + "/run").status == 303)
            let changed = try await site.post(
                address,
                [
                    "name": "Code", "field-repositories": "shop/cart", "from": "2022-11-20",
                    "sends-only": "", "field-address": "", "revision": "1",
                ]
            )
            #expect(changed.status == 303)
            #expect(try await site.get(address).html.contains("shop/cart"))
            #expect(try await site.post(address + "/removal").location == "/settings/connections")
            #expect(try await site.get(address).status == 404)
        }
    }

    @Test
    func `what does not work is told, and no secret comes back`() async throws {
        try await TestSite.run(on: .sqlite, tool: CodeHost()) { site in
            let answer = try await site.post(
                "/settings/connections",
                [
                    "source": "github", "field-token": "wilted-3",
                    "field-repositories": "shop/search",
                ]
            )
            #expect(answer.status == 422)
            #expect(answer.html.contains("did not accept the token"))
            #expect(answer.html.contains("shop/search"))
            #expect(!answer.html.contains("wilted-3"))
            let none = try await site.store.read { try $0.liveConnections() }
            #expect(none.isEmpty)
        }
    }

    @Test
    func `only an owner sees connections`() async throws {
        try await TestSite.run(on: .sqlite) { site in
            let (secret, _) = try await site.store.write { connection in
                try connection.enter(connection.addAccount("Mo", ids: .uuid7(), at: Sample.noon))
            }
            for path in ["/settings/connections", "/settings/connections/new"] {
                let status = try await site.client.execute(
                    uri: path,
                    method: .get,
                    headers: TestSite.cookie(secret)
                ) { $0.status.code }
                #expect(status == 403)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a tool without a session sends to its address, and twice is once`(
        engine: Engine
    ) async throws {
        try await TestSite.run(on: engine) { site in
            let made = try await site.post(
                "/settings/connections",
                ["source": "alertmanager", "name": "Alerts", "sends-only": "yes"]
            )
            let address = try webhook(try await site.get(made.location).html)
            let before = try await site.store.read { try $0.checkup().counts["event"] ?? 0 }
            for _ in 0..<2 {
                let answer = try await deliver(Self.alert("resolved"), to: address, of: site)
                #expect(answer.status == 200)
                #expect(
                    try await deliver(Self.alert("firing"), to: address, of: site).status == 200
                )
            }
            let after = try await site.store.read { try $0.checkup().counts["event"] ?? 0 }
            #expect(after == before + 1)
            let page = try await site.get(made.location).html
            #expect(page.contains("Listening"))
            #expect(page.contains("4 deliveries"))
        }
    }

    @Test
    func `what can't be taken is answered in plain words`() async throws {
        try await TestSite.run(on: .sqlite) { site in
            let made = try await site.post(
                "/settings/connections",
                [
                    "source": "alertmanager", "sends-only": "yes", "webhook-secret": "orchid-9",
                ]
            )
            let address = try webhook(try await site.get(made.location).html)
            #expect(try await deliver("{}", to: "/webhooks/elsewhere", of: site).status == 404)
            #expect(try await deliver(Self.alert("firing"), to: address, of: site).status == 403)
            let large = String(repeating: " ", count: 6 << 20)
            #expect(try await deliver(large, to: address, of: site).status == 413)
        }
    }

    @Test(arguments: Engine.available)
    func `a tool of one's own is read by the mapping of its connection`(
        engine: Engine
    ) async throws {
        let mapping = """
            {"tool": "boiler", "title": "Boiler", "has": ["pressure"], "kind": "alert",
             "id": ["{id}"], "at": ["since"], "text": ["{name} is at {pressure} bar"]}
            """
        try await TestSite.run(on: engine) { site in
            let refused = try await site.post(
                "/settings/connections",
                ["source": "mapped", "mapping": mapping.replacing("\"text\"", with: "\"txt\"")]
            )
            #expect(refused.status == 422)
            #expect(refused.html.contains("There is no field “txt” in a mapping."))
            #expect(refused.html.contains("boiler"), "what was written is still there")
            let made = try await site.post(
                "/settings/connections",
                ["source": "mapped", "name": "Cellar", "mapping": mapping]
            )
            let page = try await site.get(made.location).html
            #expect(page.contains("{pressure} bar"))
            let body = #"{"id": 7, "since": 1670336880, "name": "Cellar", "pressure": 2.5}"#
            let address = try webhook(page)
            #expect(try await deliver(body, to: address, of: site).status == 200)
            let found = try await site.get("/search?q=pressure+OR+%22Cellar+is+at%22").html
            #expect(found.contains("2.5 bar") || found.contains("2.5"))
            #expect(try await site.get("/import").html.contains("Or the mapping of a connection"))
        }
    }

    private static func alert(_ status: String) -> String {
        let end = status == "firing" ? "0001-01-01T00:00:00Z" : "2022-12-06T14:37:00Z"
        return """
            {"version": "4", "status": "\(status)", "receiver": "search", "groupKey": "g",
             "groupLabels": {"alertname": "NotInAlias"}, "commonLabels": {}, "commonAnnotations": {},
             "externalURL": "http://alerts.example", "alerts": [{"status": "\(status)",
             "labels": {"alertname": "NotInAlias", "service": "search"}, "annotations": {},
             "startsAt": "2022-12-06T14:30:00Z", "endsAt": "\(end)",
             "generatorURL": "http://prometheus.example/graph", "fingerprint": "51fa0c1b"}]}
            """
    }
}

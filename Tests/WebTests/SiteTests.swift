import Accounts
import DebriefTesting
import Evidence
import Foundation
import Hummingbird
import HummingbirdTesting
import Investigations
import NIOCore
import Storage
import Testing
import Web

struct SiteTests {
    private func withSite(
        _ engine: Engine,
        _ test:
            @Sendable @escaping (any TestClientProtocol, HTTPFields, Incident) async throws -> Void
    ) async throws {
        try await TestSite.run(on: engine) { site in
            try await test(site.client, site.cookie, site.incident)
        }
    }

    @Test(arguments: Engine.available)
    func `each page says what it should`(engine: Engine) async throws {
        try await withSite(engine) { client, cookie, incident in
            let base = "/incidents/\(incident.key)"
            let pages = [
                "/incidents": "Search is off", "/incidents/new": "private channel",
                base: "Where it happened", base + "/evidence": "It was the *alias*",
                base + "/evidence?q=alias": "<mark>alias</mark>",
                base + "/timeline": "lane-chart", base + "/people": "Ines Duarte",
                "/search?q=look*": "<mark>Looking</mark>", "/people": "Tomo Sato",
                "/import": "Nothing was imported yet",
            ]
            for (address, words) in pages {
                try await client.execute(uri: address, method: .get, headers: cookie) { response in
                    #expect(response.status == .ok, "\(address)")
                    #expect(String(buffer: response.body).contains(words), "\(address)")
                }
            }
        }
    }

    @Test(arguments: Engine.available)
    func `nothing is shown without a session`(engine: Engine) async throws {
        try await withSite(engine) { client, _, incident in
            for address in ["/incidents", "/incidents/\(incident.key)/evidence", "/import"] {
                try await client.execute(uri: address, method: .get) { response in
                    #expect(response.status == .seeOther)
                    #expect(response.headers[.location] == "/sign-in")
                }
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a form of another session is refused and text is escaped`(
        engine: Engine
    ) async throws {
        try await withSite(engine) { client, cookie, incident in
            try await client.execute(
                uri: "/incidents/\(incident.key)/investigations",
                method: .post,
                headers: cookie,
                body: ByteBuffer(string: "form-token=wrong&title=Mine")
            ) { response in
                #expect(response.status == .forbidden)
            }
            let evidence = "/incidents/\(incident.key)/evidence"
            try await client.execute(uri: evidence, method: .get, headers: cookie) { response in
                let html = String(buffer: response.body)
                #expect(html.contains("Something &lt;b&gt;is&lt;/b&gt; off"))
                let policy = response.headers[.contentSecurityPolicy] ?? ""
                #expect(policy.contains("default-src 'none'"))
            }
        }
    }
}

import Accounts
import DebriefTesting
import Evidence
import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import Storage
import Testing
import Web

/// What is asked for too often, or is too much at once.
struct BusyTests {
    @Test
    func `bytes that are reserved can't be had again before they're released`() {
        let budget = ByteBudget(10)
        #expect(budget.reserve(6))
        #expect(!budget.reserve(5))
        #expect(budget.reserve(4))
        budget.release(6)
        #expect(budget.reserve(6))
        #expect(!budget.reserve(.max))
        #expect(!budget.reserve(-1))
    }

    @Test
    func `deliveries beyond the budget are sent again later, and their bytes come back`()
        async throws
    {
        try await TestSite.run(on: .sqlite, deliveryBytes: 1000) { site in
            let token = try #require(try await RealNames(site).names["token"])
            func deliver(_ size: Int, saying: Int) async throws -> (status: Int, retry: String?) {
                try await site.client.execute(
                    uri: "/webhooks/\(token)",
                    method: .post,
                    headers: [.contentLength: "\(saying)"],
                    body: ByteBuffer(string: " ".repeated(size))
                ) { ($0.status.code, $0.headers[.retryAfter]) }
            }
            for _ in 0..<3 { #expect(try await deliver(900, saying: 900).status == 422) }
            let busy = try await deliver(1001, saying: 1001)
            #expect(busy.status == 503)
            #expect(busy.retry == "10")
            #expect(try await deliver(6 << 20, saying: 6 << 20).status == 413)
            #expect(try await deliver(900, saying: 900).status == 422)
        }
    }

    @Test
    func `links that don't work can be tried a few times`() async throws {
        try await TestSite.run(on: .sqlite, signInFailures: 3) { site in
            for _ in 0..<3 {
                #expect(try await site.get("/sign-in?token=guess").status == 403)
            }
            let late = try await site.get("/sign-in?token=guess")
            #expect(late.status == 429)
            #expect(late.headers[.retryAfter] == "60")
            #expect(late.html.contains("Too many attempts"))
            #expect(try await site.get("/incidents").status == 200)
        }
    }

    @Test(arguments: Engine.available)
    func `a long text is shown to a length, and all of it at its own address`(
        engine: Engine
    ) async throws {
        try await TestSite.run(on: engine) { site in
            let text = "start " + "word <b>".repeated(200_000) + " end"
            let incident = try await Sample.incident(
                of: [.event(Sample.message(100_000, text))],
                titled: "Long",
                in: site.store
            )
            let page = try await site.get("/incidents/\(incident.key)/evidence")
            #expect(page.html.utf8.count < 100_000)
            #expect(page.html.contains("start word &lt;b&gt;"))
            let link = try #require(
                page.html.firstMatch(of: #/href="(\/events\/[^"]+\/text)">Show all/#)
            )
            let whole = try await site.get(String(link.1))
            #expect(whole.html == text)
            #expect(whole.headers[.contentType] == "text/plain; charset=utf-8")
            #expect(try await site.get("\(link.1)?version=9").status == 404)
            let short = try await site.get("\(site.address)/evidence").html
            #expect(!short.contains("Show all ("))
        }
    }
}

import DebriefTesting
import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

struct HTTPTests {
    @Test
    func `a page names assets that a browser may keep for good`() async throws {
        try await TestSite.run(on: .sqlite) { site in
            let html = try await site.get("/incidents").html
            let address = try #require(html.firstMatch(of: #/"(/assets/\w+/base.css)"/#)?.1)
            let asset = try await site.get(String(address))
            #expect(asset.headers[.cacheControl] == "public, max-age=31536000, immutable")
            #expect(asset.html.contains("box-sizing"))
            let bare = try await site.get("/assets/base.css")
            #expect(bare.headers[.cacheControl] == "no-cache")
            let tag = try #require(bare.headers[.eTag])
            let known = try await site.get(
                "/assets/base.css",
                .get,
                [.ifNoneMatch: "\"x\", W/\(tag)"]
            )
            #expect(known.status == 304)
            #expect(known.html.isEmpty)
        }
    }

    @Test
    func `asking for the head alone gives the head alone`() async throws {
        try await TestSite.run(on: .sqlite) { site in
            for path in ["/incidents", "/assets/base.css", "/nowhere"] {
                let whole = try await site.get(path)
                let head = try await site.get(path, .head)
                #expect(head.status == whole.status, "\(path)")
                #expect(head.headers[.contentType] == whole.headers[.contentType], "\(path)")
                #expect(head.html.isEmpty, "\(path)")
            }
        }
    }

    @Test
    func `an address says which methods it takes`() async throws {
        try await TestSite.run(on: .sqlite) { site in
            let wrong = try await site.get(site.address + "/evidence", .delete)
            #expect(wrong.status == 405)
            #expect(wrong.headers[.allow] == "GET, HEAD")
            #expect(wrong.html.contains("This address takes GET, HEAD alone."))
            #expect(wrong.html.contains("aria-label=\"Main\""))
            #expect(try await site.get(site.address + "/nothing", .delete).status == 404)
            #expect(try await site.get("/assets/base.css", .put).status == 405)
        }
    }

    @Test
    func `a form from before signing in again is refused in words that help`() async throws {
        try await TestSite.run(on: .sqlite) { site in
            let old = try await site.client.execute(
                uri: site.address,
                method: .post,
                headers: site.cookie + [.referer: "http://localhost\(site.address)?x=1"],
                body: ByteBuffer(string: "form-token=old&title=Mine")
            ) { (status: $0.status.code, html: String(buffer: $0.body)) }
            #expect(old.status == 403)
            #expect(old.html.contains("opened before you last signed in"))
            let out = try await site.client.execute(
                uri: site.address,
                method: .post,
                body: ByteBuffer(string: "title=Mine")
            ) { (status: $0.status.code, html: String(buffer: $0.body)) }
            #expect(out.status == 403)
            #expect(out.html.contains("You are signed out"))
        }
    }

    @Test
    func `a form that is far too large is refused`() async throws {
        try await TestSite.run(on: .sqlite) { site in
            let text = String(repeating: "x", count: 2 << 20)
            let answer = try await site.post(site.address, ["title": text])
            #expect(answer.status == 413)
            #expect(answer.html.contains("larger than this form takes"))
        }
    }
}

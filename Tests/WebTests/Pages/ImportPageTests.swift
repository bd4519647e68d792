import Accounts
import DebriefTesting
import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

struct ImportPageTests {
    /// Sends a form with a file, as a browser without scripts does.
    private func send(
        _ bytes: String,
        named name: String,
        token: String? = nil,
        to site: TestSite
    ) async throws -> (status: Int, location: String, html: String) {
        let lines = [
            "--edge", "Content-Disposition: form-data; name=\"form-token\"", "",
            token ?? site.session.formToken,
            "--edge", "Content-Disposition: form-data; name=\"source\"", "", "slack",
            "--edge", "Content-Disposition: form-data; name=\"file\"; filename=\"\(name)\"",
            "Content-Type: application/zip", "", bytes, "--edge--", "",
        ]
        return try await site.client.execute(
            uri: "/import",
            method: .post,
            headers: site.cookie + [.contentType: "multipart/form-data; boundary=edge"],
            body: ByteBuffer(string: lines.joined(separator: "\r\n"))
        ) {
            ($0.status.code, $0.headers[.location] ?? "", String(buffer: $0.body))
        }
    }

    @Test
    func `a file comes in by a plain form, and its refusal is told`() async throws {
        try await TestSite.run(on: .sqlite) { site in
            let answer = try await send("PK no zip", named: "C:\\exports\\cut.zip", to: site)
            #expect(answer.status == 303)
            #expect(answer.location == "/import")
            var html = ""
            repeat { html = try await site.get("/import").html } while html.contains("run live")
            #expect(html.contains("<span class=\"run-name\">cut.zip</span>"))
            #expect(html.contains("can&#39;t be read as a zip"))
            #expect(html.contains("Nothing was stored. 1 refusal:"))
        }
    }

    @Test
    func `without a file, or with an old page, nothing is taken`() async throws {
        try await TestSite.run(on: .sqlite) { site in
            let none = try await send("", named: "", to: site)
            #expect(none.status == 422)
            #expect(none.html.contains("Choose a file and where it is from."))
            #expect(none.html.contains("name=\"file\""))
            let old = try await send("PK", named: "a.zip", token: "old", to: site)
            #expect(old.status == 403)
            #expect(try await site.get("/import").html.contains("Nothing was imported yet"))
        }
    }

    @Test
    func `a file larger than the server takes is refused in words`() async throws {
        try await TestSite.run(on: .sqlite, uploadLimit: 1000) { site in
            let answer = try await send(
                String(repeating: "x", count: 2000),
                named: "large.zip",
                to: site
            )
            #expect(answer.status == 413)
            #expect(answer.html.contains("This server takes files of up to 1 kB."))
        }
    }

    @Test
    func `several files of one form are an import each, also two of one name`() async throws {
        try await TestSite.run(on: .sqlite) { site in
            let table = { (title: String) in
                "id,time,title\r\n\(title),2026-06-17T09:02:00Z,\(title)\r\n"
            }
            var lines = [
                "--edge", "Content-Disposition: form-data; name=\"form-token\"", "",
                site.session.formToken,
                "--edge", "Content-Disposition: form-data; name=\"source\"", "", "csv",
            ]
            for title in ["First", "Second"] {
                lines += [
                    "--edge", "Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"",
                    "Content-Type: text/csv", "", table(title),
                ]
            }
            lines += ["--edge--", ""]
            let status = try await site.client.execute(
                uri: "/import",
                method: .post,
                headers: site.cookie + [.contentType: "multipart/form-data; boundary=edge"],
                body: ByteBuffer(string: lines.joined(separator: "\r\n"))
            ) { $0.status.code }
            #expect(status == 303)
            var html = ""
            repeat { html = try await site.get("/import").html } while html.contains("run live")
            #expect(html.components(separatedBy: ">a.csv<").count == 3)
            let link = try #require(html.firstMatch(of: /\/incidents\/new\?import=[^"]+/))
            let form = try await site.get(String(link.output)).html
            #expect(form.contains("name=\"start\" required value=\"2026-06-17T09:02\""))
            #expect(form.contains("name=\"end\" value=\"2026-06-17T09:03\""))
            #expect(form.components(separatedBy: " checked>").count == 2)
        }
    }
}

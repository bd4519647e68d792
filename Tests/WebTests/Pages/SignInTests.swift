import Accounts
import DebriefTesting
import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import Storage
import Testing

struct SignInTests {
    /// A new link of the owner, for a browser that no one is signed in with.
    private func withLink(
        _ engine: Engine,
        _ test: @Sendable @escaping (TestSite, Secret) async throws -> Void
    ) async throws {
        try await TestSite.run(on: engine) { site in
            let link = try await site.store.write { connection in
                let owner = try connection.owner(ids: .uuid7(), at: Sample.noon)
                return try connection.signInSecret(for: owner, at: Sample.noon)
            }
            try await test(site, link)
        }
    }

    private func isFresh(_ link: Secret, _ site: TestSite) async throws -> Bool {
        try await site.store.read { try $0.account(signingInWith: link, at: Sample.noon) } != nil
    }

    private func look(
        _ path: String,
        _ site: TestSite,
        _ method: HTTPRequest.Method = .get,
        cookie: String = ""
    ) async throws -> TestSite.Answer {
        try await site.client.execute(uri: path, method: method, headers: [.cookie: cookie]) {
            .init(status: $0.status.code, headers: $0.headers, html: String(buffer: $0.body))
        }
    }

    private func send(
        _ fields: [(String, String)],
        _ site: TestSite,
        cookie: String
    ) async throws -> TestSite.Answer {
        let text = fields.map { "\($0.0)=\($0.1)" }.joined(separator: "&")
        return try await site.client.execute(
            uri: "/sign-in",
            method: .post,
            headers: [.cookie: cookie],
            body: ByteBuffer(string: text)
        ) { .init(status: $0.status.code, headers: $0.headers, html: String(buffer: $0.body)) }
    }

    /// The cookie that the sign-in page gives, and what its form has of it.
    private func ticket(_ answer: TestSite.Answer) throws -> (cookie: String, field: String) {
        let cookie = try #require(answer.headers[.setCookie]?.split(separator: ";").first)
        let field = try #require(answer.html.firstMatch(of: #/name="ticket" value="([^"]+)"/#)?.1)
        return (String(cookie), String(field))
    }

    @Test(arguments: Engine.available)
    func `looking at a link does not use it up`(engine: Engine) async throws {
        try await withLink(engine) { site, link in
            let path = "/sign-in?token=\(link.text)"
            for method in [HTTPRequest.Method.head, .get, .get, .head] {
                let seen = try await look(path, site, method)
                #expect(seen.status == 200)
                #expect(seen.headers[.setCookie]?.contains("debrief-session") != true)
            }
            #expect(try await isFresh(link, site))
            let page = try await look(path, site)
            #expect(page.html.contains("Sign in as Owner"))
            let (cookie, field) = try ticket(page)
            let form = [("token", link.text), ("ticket", field)]
            let entered = try await send(form, site, cookie: cookie)
            #expect(entered.status == 303 && entered.location == "/incidents")
            #expect(entered.headers[.setCookie]?.contains("debrief-session=") == true)
            let again = try await send(form, site, cookie: cookie)
            #expect(again.status == 403 && again.html.contains("used before"))
            #expect(try await look(path, site).status == 403)
        }
    }

    @Test(arguments: Engine.available)
    func `a form of another site signs no one in`(engine: Engine) async throws {
        try await withLink(engine) { site, link in
            let (cookie, field) = try ticket(try await look("/sign-in", site))
            let (_, other) = try ticket(try await look("/sign-in", site))
            let attacks = [
                ([("token", link.text)], cookie), ([("token", link.text), ("ticket", field)], ""),
                ([("token", link.text), ("ticket", other)], cookie),
                ([("token", link.text), ("ticket", "")], "debrief-sign-in="),
            ]
            for (fields, cookie) in attacks {
                let answer = try await send(fields, site, cookie: cookie)
                #expect(answer.status == 403)
                #expect(answer.headers[.setCookie]?.contains("debrief-session") != true)
            }
            #expect(try await isFresh(link, site))
        }
    }

    @Test(arguments: Engine.available)
    func `who is signed in says first that they want to be someone else`(
        engine: Engine
    ) async throws {
        try await withLink(engine) { site, _ in
            let (link, member, secret) = try await site.store.write { connection in
                let mo = try connection.addAccount("Mo", ids: .uuid7(), at: Sample.noon)
                let ann = try connection.addAccount("Ann", ids: .uuid7(), at: Sample.noon)
                let (secret, session) = try connection.enter(mo)
                return (try connection.signInSecret(for: ann, at: Sample.noon), session, secret)
            }
            let live = "debrief-session=\(secret.text)"
            let page = try await look("/sign-in?token=\(link.text)", site, cookie: live)
            #expect(page.html.contains("You are signed in as <b>Mo</b>"))
            #expect(page.html.contains("Sign in as Ann"))
            #expect(try await look("/incidents", site, cookie: live).status == 200)

            let (cookie, field) = try ticket(page)
            let both = "\(live); \(cookie)"
            let form = [("token", link.text), ("ticket", field)]
            let asked = try await send(form, site, cookie: both)
            #expect(asked.status == 200 && asked.html.contains("Stay signed in as Mo"))
            #expect(try await isFresh(link, site))

            let told = form + [("instead-of", member.account.id)]
            #expect(try await send(told, site, cookie: both).status == 303)
            let former = try await site.store.read { try $0.session(secret, at: Sample.noon) }
            #expect(former == nil)
        }
    }

    @Test(arguments: Engine.available)
    func `a start knows whether the owner has ever signed in`(engine: Engine) async throws {
        try await engine.withStore(migrations: AccountMigrations.all) { store in
            try await store.write { connection in
                let owner = try connection.owner(ids: .uuid7(), at: Sample.noon)
                let link = try connection.signInSecret(for: owner, at: Sample.noon)
                #expect(try !connection.ownerHasSignedIn())
                _ = try connection.signIn(with: Secret("wrong"), at: Sample.noon)
                #expect(try !connection.ownerHasSignedIn())
                let session = try #require(try connection.signIn(with: link, at: Sample.noon))
                try connection.signOut(session)
                #expect(try connection.ownerHasSignedIn())
            }
        }
    }
}

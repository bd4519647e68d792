import Accounts
import DebriefTesting
import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import Storage
import Testing

extension TestSite {
    /// The revision that a form of a page carries, by where the form is sent.
    func revision(_ page: String, _ action: String) async throws -> String {
        let html = try await get(page).html
        let form = try #require(html.range(of: "action=\"\(action)\""), "\(action)")
        let found = html[form.upperBound...].firstMatch(of: #/name="revision" value="(\d+)"/#)
        return String(try #require(found).1)
    }

    /// The same site for a new member.
    func member(_ name: String) async throws -> TestSite {
        let (secret, session) = try await store.write { connection in
            try connection.enter(connection.addAccount(name, ids: .uuid7(), at: Sample.noon))
        }
        return entered(by: secret, session)
    }

    /// Sends a form made of pairs, so that tests can leave some out.
    func post(_ path: String, pairs: [(String, String)]) async throws -> Answer {
        let all = [("form-token", session.formToken)] + pairs
        let text = all.map { "\($0.0)=\(Self.escaped($0.1))" }.joined(separator: "&")
        return try await client.execute(
            uri: path,
            method: .post,
            headers: cookie,
            body: ByteBuffer(string: text)
        ) { Answer(status: $0.status.code, headers: $0.headers, html: String(buffer: $0.body)) }
    }
}

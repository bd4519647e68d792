import Accounts
import Connections
import DebriefTesting
import Evidence
import EvidenceSources
import Foundation
import Hummingbird
import HummingbirdTesting
import Investigations
import NIOCore
import Pipeline
import Readings
import Relations
import Reports
import Storage
import Web

/// The whole site over one sample incident, with the owner signed in.
struct TestSite: Sendable {
    let client: any TestClientProtocol
    let store: any Store
    let incident: Incident
    let events: [Event]
    let session: Session
    let cookie: HTTPFields
    let routes: [Route]

    var address: String { "/incidents/\(incident.key)" }

    struct Route: Hashable {
        let method: HTTPRequest.Method
        let path: String
    }

    struct Answer {
        let status: Int
        let headers: HTTPFields
        let html: String

        var location: String { headers[.location] ?? "" }
    }

    static func run(
        on engine: Engine,
        uploadLimit: Int = 1_000_000,
        tool: any WebClient = SilentTool(),
        atOnce: Int = 1000,
        deliveryBytes: Int = 32 << 20,
        signInFailures: Int = 1000,
        _ test: @Sendable @escaping (TestSite) async throws -> Void
    ) async throws {
        let migrations =
            AccountMigrations.all + EvidenceMigrations.all + ReadingMigrations.all
            + RelationMigrations.all + InvestigationMigrations.all
            + ReportMigrations.all + ConnectionMigrations.all
        try await engine.withStore(migrations: migrations) { store in
            let (incident, events) = try await Sample.incident(in: store)
            let setting = SiteSetting(
                store: store,
                ids: .uuid7(),
                now: { Sample.noon },
                uploadLimit: uploadLimit,
                connections: LiveConnections(
                    store: store,
                    ids: .uuid7(),
                    now: { Sample.noon },
                    key: .text(Data(repeating: 7, count: 32).base64EncodedString()),
                    client: tool
                ),
                reachedAt: "https://debrief.example",
                derivation: BackgroundDerivation(store: store, patience: .zero, atOnce: atOnce),
                deliveryBytes: deliveryBytes,
                signInFailures: signInFailures
            )
            let (secret, session) = try await store.write { connection in
                let owner = try connection.owner(ids: .uuid7(), at: Sample.noon)
                return try connection.enter(owner)
            }
            let router = try Site.router(setting)
            let routes = router.routes.map { Route(method: $0.method, path: $0.path.description) }
            let app = Application(router: router)
            try await app.test(.router) { client in
                try await test(
                    TestSite(
                        client: client,
                        store: store,
                        incident: incident,
                        events: events,
                        session: session,
                        cookie: Self.cookie(secret),
                        routes: routes
                    )
                )
            }
        }
    }

    static func cookie(_ secret: Secret) -> HTTPFields {
        [.cookie: "debrief-session=\(secret.text)"]
    }

    /// The same site for someone else.
    func entered(by secret: Secret, _ session: Session) -> TestSite {
        TestSite(
            client: client,
            store: store,
            incident: incident,
            events: events,
            session: session,
            cookie: Self.cookie(secret),
            routes: routes
        )
    }

    func get(
        _ path: String,
        _ method: HTTPRequest.Method = .get,
        _ more: HTTPFields = [:]
    ) async throws -> Answer {
        try await client.execute(uri: path, method: method, headers: cookie + more) {
            Answer(status: $0.status.code, headers: $0.headers, html: String(buffer: $0.body))
        }
    }

    /// Sends a form of this session.
    func post(_ path: String, _ fields: KeyValuePairs<String, String> = [:]) async throws -> Answer
    {
        let all = [("form-token", session.formToken)] + fields.map { ($0.key, $0.value) }
        let text = all.map { "\($0.0)=\(Self.escaped($0.1))" }.joined(separator: "&")
        return try await client.execute(
            uri: path,
            method: .post,
            headers: cookie,
            body: ByteBuffer(string: text)
        ) { Answer(status: $0.status.code, headers: $0.headers, html: String(buffer: $0.body)) }
    }

    static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

extension Connection {
    /// Signs an account in, as its link does.
    func enter(_ account: Account) throws -> (Secret, Session) {
        let link = try signInSecret(for: account, at: Sample.noon)
        guard let secret = try signIn(with: link, at: Sample.noon),
            let session = try session(secret, at: Sample.noon)
        else { throw Refusal(.invalid, "The link did not open a session.") }
        return (secret, session)
    }
}

extension HTTPFields {
    static func + (left: HTTPFields, right: HTTPFields) -> HTTPFields {
        var all = left
        for field in right { all.append(field) }
        return all
    }
}

/// Where nothing is asked.
struct SilentTool: WebClient {
    func answer(to request: WebRequest) async throws -> WebAnswer {
        throw AccessFault("There is no network in a test.", isPassing: true)
    }
}

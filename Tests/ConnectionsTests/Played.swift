import DebriefTesting
import Evidence
import EvidenceSources
import Foundation
import Logging
import Storage
import Synchronization

@testable import Connections

/// A tool of three pages with one message each, of which the second also holds a bad record.
struct PlayedSource: LiveSource, WebhookSource {
    static let name = "played"
    static let fields = [
        AccessField("token", label: "Token", hint: "Any.", kind: .secret),
        AccessField("rooms", label: "Rooms", hint: "One a line.", kind: .scope),
    ]

    func read(_ input: SourceInput, into sink: any GatheringSink) throws {}

    func test(_ access: Access, _ client: any WebClient) async throws -> String {
        guard access["token"] == "tulip-7" else { throw AccessFault("It did not accept it.") }
        return "Signed in as Tomo."
    }

    func fetch(_ request: FetchRequest, _ client: any WebClient) async throws -> FetchedPage {
        _ = try await test(request.access, client)
        let page = request.cursor.flatMap(Int.init) ?? 0
        let address = URL(filePath: "/pages/\(page)")
        guard try await client.answer(to: WebRequest(address)).status == 200 else {
            throw AccessFault("It has a fault of its own.", isPassing: true)
        }
        let isLast = page >= 2
        return FetchedPage(
            gathered: Sample.people + Sample.places
                + [.event(Sample.message(Double(min(page, 2)), "Page \(page)"))],
            refused: page == 1 ? [.init(location: "page 1, record 2", reason: "No time.")] : [],
            cursor: String(min(page + 1, 3)),
            isCaughtUp: isLast,
            wait: isLast ? .zero : .seconds(5),
            progress: "\(page + 1) of 3 pages"
        )
    }

    func isAuthentic(_ delivery: Delivery, secret: String) -> Bool {
        delivery.headers["x-secret"] == secret
    }

    func answer(to delivery: Delivery) -> DeliveryAnswer? {
        delivery.body == Array("hello?".utf8) ? DeliveryAnswer("hello!") : nil
    }

    func read(_ delivery: Delivery, into sink: any GatheringSink) throws {
        let text = String(decoding: delivery.body, as: UTF8.self)
        guard let seconds = Double(text) else {
            return try sink.refuse(.init(location: delivery.name, reason: "“\(text)” is no time."))
        }
        try sink.take(Sample.people + Sample.places)
        try sink.take([.event(Sample.message(seconds, "Sent"))])
    }
}

/// Answers with a status, notes what was asked, and can do something meanwhile.
final class PlayedClient: WebClient, Sendable {
    let asked = Mutex<[String]>([])
    let status = Mutex(200)
    let meanwhile = Mutex<(@Sendable () async throws -> Void)?>(nil)

    func answer(to request: WebRequest) async throws -> WebAnswer {
        asked.withLock { $0.append(request.address.lastPathComponent) }
        try await meanwhile.withLock { $0 }?()
        return WebAnswer(status: status.withLock { $0 })
    }
}

/// A node with its clock.
final class PlayedNode: Sendable {
    let clock = Mutex(Sample.noon)
    let client = PlayedClient()
    let store: any Store
    let key: String

    init(_ store: any Store, key: String = SealingKey.randomText()) {
        self.store = store
        self.key = key
    }

    var connections: LiveConnections {
        LiveConnections(
            store: store,
            ids: .uuid7(),
            now: { self.clock.withLock { $0 } },
            key: .text(key),
            client: client,
            source: { $0 == PlayedSource.name ? PlayedSource() : nil }
        )
    }

    func pass(_ seconds: Double) {
        clock.withLock { $0 += seconds }
    }

    func fetchNext() async throws -> Bool {
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        return try await Fetcher(connections, logger: logger).fetchNext()
    }

    func connect(token: String = "tulip-7", signed: String = "") async throws -> LiveConnection {
        let draft = ConnectionDraft(
            source: PlayedSource.name,
            name: "Rooms",
            settings: ["rooms": "search"],
            secrets: ["token": token, ConnectionField.webhookSecret: signed],
            windowStart: Sample.noon
        )
        let id = try await connections.connect(draft, by: .operatorOfTheMachine)
        return try await connection(id)
    }

    func connection(_ id: LiveConnection.ID) async throws -> LiveConnection {
        try await store.read { try $0.liveConnection(id) }
    }

    func events() async throws -> Int {
        try await store.read { try $0.checkup().counts["event"] ?? 0 }
    }

    static func run(
        on engine: Engine,
        _ test: (PlayedNode) async throws -> Void
    ) async throws {
        let all = EvidenceMigrations.all + ConnectionMigrations.all
        try await engine.withStore(migrations: all) { try await test(PlayedNode($0)) }
    }
}

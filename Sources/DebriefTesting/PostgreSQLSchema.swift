import Foundation
import PostgreSQLStorage
import Storage

/// An empty schema for each test; few at a time, since a server's connections are bounded.
package enum PostgreSQLSchema {
    static let url = ProcessInfo.processInfo.environment["DEBRIEF_TEST_POSTGRES"]

    private static let turnstile = Turnstile(places: 8)
    private static let keeper = url.map { url in Result { try PostgreSQLStore(url: url) } }

    /// Gives the URL of a new schema, and drops the schema after.
    package static func withURL<Result: Sendable>(
        _ test: (String) async throws -> Result
    ) async throws -> Result {
        guard let url, let keeper = try keeper?.get() else {
            throw StorageFault("DEBRIEF_TEST_POSTGRES is not set.")
        }
        await turnstile.enter()
        let name = "test_" + UUID().uuidString.lowercased().filter { $0 != "-" }
        let result: Swift.Result<Result, any Error>
        do {
            try await keeper.change("CREATE SCHEMA \(name)")
            result = .success(try await test(Self.url(url, in: name)))
        } catch {
            result = .failure(error)
        }
        do {
            try await keeper.change("DROP SCHEMA IF EXISTS \(name) CASCADE")
        } catch {
            await turnstile.leave()
            throw error
        }
        await turnstile.leave()
        return try result.get()
    }

    private static func url(_ url: String, in schema: String) -> String {
        url + (url.contains("?") ? "&" : "?") + "options=-c%20search_path%3D\(schema)"
    }
}

extension PostgreSQLStore {
    fileprivate func change(_ text: String) async throws {
        try await write { _ = try $0.execute(SQL(verbatim: text)) }
    }
}

/// Lets a bounded number of tests through; the others wait, suspended.
private actor Turnstile {
    private var places: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(places: Int) {
        self.places = places
    }

    func enter() async {
        guard places == 0 else {
            places -= 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    func leave() {
        if waiting.isEmpty { places += 1 } else { waiting.removeFirst().resume() }
    }
}

package import Foundation

/// Asks over HTTP; passed in, so that tests need no network.
package protocol WebClient: Sendable {
    /// Throws an `AccessFault` where there is no answer at all.
    func answer(to request: WebRequest) async throws -> WebAnswer
}

/// One request to an interface.
package struct WebRequest: Hashable, Sendable {
    package var method: String
    package var address: URL
    package var headers: [String: String]
    package var body: [UInt8]

    package init(
        method: String = "GET",
        _ address: URL,
        headers: [String: String] = [:],
        body: [UInt8] = []
    ) {
        self.method = method
        self.address = address
        self.headers = headers
        self.body = body
    }
}

/// What an interface answered.
package struct WebAnswer: Hashable, Sendable {
    package var status: Int
    /// By lower-case names.
    package var headers: [String: String]
    package var body: [UInt8]

    package init(status: Int, headers: [String: String] = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

/// Why an interface can't be asked; words for the person who set it up, without any secret.
package struct AccessFault: Error, Hashable, Sendable {
    package var reason: String
    /// Asking again later may do.
    package var isPassing: Bool

    package init(_ reason: String, isPassing: Bool = false) {
        self.reason = reason
        self.isPassing = isPassing
    }
}

import EvidenceSources
import Foundation

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// One request on its way, and what has come of its answer.
struct Exchange {
    let address: URL
    var body: [UInt8] = []
    var redirects = 0
    /// Why it was given up.
    var fault: AccessFault?
    private let continuation: CheckedContinuation<WebAnswer, any Error>

    init(_ address: URL, _ continuation: CheckedContinuation<WebAnswer, any Error>) {
        self.address = address
        self.continuation = continuation
    }

    /// The part of an address that holds no secret.
    var host: String { address.host() ?? "The tool" }

    func isSamePlace(_ other: URL?) -> Bool {
        other?.scheme?.lowercased() == address.scheme?.lowercased()
            && other?.host()?.lowercased() == address.host()?.lowercased()
            && other?.port == address.port
    }

    func end(_ response: HTTPURLResponse?, _ error: (any Error)?) {
        if let fault { return continuation.resume(throwing: fault) }
        if let error { return continuation.resume(throwing: told(error)) }
        guard let response else {
            return continuation.resume(
                throwing: AccessFault("\(host) gave no answer.", isPassing: true)
            )
        }
        var headers: [String: String] = [:]
        for (name, value) in response.allHeaderFields {
            headers["\(name)".lowercased()] = "\(value)"
        }
        continuation.resume(
            returning: WebAnswer(status: response.statusCode, headers: headers, body: body)
        )
    }

    /// Never the whole error, which may hold the address with what it asks for.
    private func told(_ error: any Error) -> AccessFault {
        switch (error as? URLError)?.code {
        case .cannotFindHost:
            AccessFault("No machine is known by the name \(host).", isPassing: true)
        case .cannotConnectToHost: AccessFault("\(host) can’t be reached.", isPassing: true)
        case .timedOut, .cancelled: AccessFault("\(host) took too long to answer.", isPassing: true)
        case .secureConnectionFailed, .serverCertificateUntrusted,
            .serverCertificateHasUnknownRoot, .serverCertificateHasBadDate:
            AccessFault("No safe connection to \(host) can be made: look at its certificate.")
        default: AccessFault("The connection to \(host) was lost.", isPassing: true)
        }
    }
}

import Dispatch
package import EvidenceSources
package import Foundation

#if canImport(FoundationNetworking)
package import FoundationNetworking
#endif

/// Asks over the network: in bounded time, for a bounded answer, and only where the rules allow.
package final class HTTPWebClient: NSObject, WebClient, @unchecked Sendable {
    private let rules: AddressRules
    private let limits: Limits
    private let lock = NSLock()
    /// What has come so far, by the numbers of tasks; touched with the lock held.
    private var exchanges: [Int: Exchange] = [:]
    private lazy var session = URLSession(
        configuration: Self.configuration(limits),
        delegate: self,
        delegateQueue: nil
    )

    package struct Limits: Sendable {
        package var size = 32 << 20
        package var silence: TimeInterval = 30
        package var whole: TimeInterval = 120
        package var redirects = 5

        package init() {}
    }

    package init(_ rules: AddressRules, limits: Limits = Limits()) {
        self.rules = rules
        self.limits = limits
        super.init()
    }

    package func answer(to request: WebRequest) async throws -> WebAnswer {
        try await rules.check(request.address)
        let task = lock.withLock { session.dataTask(with: Self.asked(request)) }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                lock.withLock {
                    exchanges[task.taskIdentifier] = Exchange(request.address, continuation)
                }
                task.resume()
                DispatchQueue.global().asyncAfter(deadline: .now() + limits.whole) { [weak task] in
                    task?.cancel()
                }
            }
        } onCancel: {
            task.cancel()
        }
    }

    private static func asked(_ request: WebRequest) -> URLRequest {
        var asked = URLRequest(url: request.address)
        asked.httpMethod = request.method
        asked.httpBody = request.body.isEmpty ? nil : Foundation.Data(request.body)
        asked.setValue("Debrief", forHTTPHeaderField: "User-Agent")
        for (name, value) in request.headers { asked.setValue(value, forHTTPHeaderField: name) }
        return asked
    }

    private static func configuration(_ limits: Limits) -> URLSessionConfiguration {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = limits.silence
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.urlCache = nil
        return configuration
    }
}

extension HTTPWebClient: URLSessionDataDelegate {
    /// Goes on to the same place alone, so that no secret is told to another.
    package func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        let isFollowed = change(task) { exchange in
            exchange.redirects += 1
            guard exchange.isSamePlace(request.url), exchange.redirects <= limits.redirects else {
                exchange.fault = AccessFault(
                    "\(exchange.host) sends on to \(request.url?.host() ?? "another address"), "
                        + "which is not followed."
                )
                return false
            }
            return true
        }
        completionHandler(isFollowed == true ? request : nil)
    }

    package func urlSession(
        _ session: URLSession,
        dataTask: URLSessionDataTask,
        didReceive bytes: Foundation.Data
    ) {
        let isTooLarge = change(dataTask) { exchange in
            guard exchange.body.count + bytes.count <= limits.size else {
                exchange.fault = AccessFault("\(exchange.host) answers with more than is taken.")
                return true
            }
            exchange.body += bytes
            return false
        }
        if isTooLarge == true { dataTask.cancel() }
    }

    package func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        didCompleteWithError error: (any Error)?
    ) {
        let exchange = lock.withLock { exchanges.removeValue(forKey: task.taskIdentifier) }
        exchange?.end(task.response as? HTTPURLResponse, error)
    }

    private func change<Result>(
        _ task: URLSessionTask,
        _ work: (inout Exchange) -> Result
    ) -> Result? {
        lock.withLock {
            guard var exchange = exchanges.removeValue(forKey: task.taskIdentifier) else {
                return nil
            }
            defer { exchanges[task.taskIdentifier] = exchange }
            return work(&exchange)
        }
    }
}

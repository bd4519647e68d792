import Connections
import Evidence
import EvidenceSources
import Foundation
import HTTPTypes
import Hummingbird
import Logging

/// Where tools send to; it asks for no session and no form token, and knows a tool by the address.
struct WebhookAddress {
    private let receiver: Receiver
    private let now: @Sendable () -> Date
    private let budget: ByteBudget

    static let folder = "/webhooks/"
    /// The largest delivery that is taken, in bytes.
    private static let limit = 5 << 20
    /// Headers by which tools say what kind of event they send.
    private static let kinds = [
        "x-github-event", "x-gitlab-event", "sentry-hook-resource", "circleci-event-type",
    ]

    init(setting: SiteSetting) {
        receiver = Receiver(setting.connections)
        now = setting.now
        budget = ByteBudget(setting.deliveryBytes)
    }

    func addRoutes(to router: Router<PageContext>) {
        router.post("/webhooks/:token", use: take)
    }

    /// Says yes once what was sent is stored, so that a tool sends again what was not.
    @Sendable private func take(_ request: Request, _ context: PageContext) async throws -> Response
    {
        do {
            let token = try context.parameter("token")
            guard let connection = try await receiver.connection(at: token, from: context.remote)
            else { return Self.answer(.unknown) }
            let size = try Self.size(request)
            guard budget.reserve(size) else { return Self.busy(.serviceUnavailable) }
            defer { budget.release(size) }
            let delivery = try await delivery(request)
            return Self.answer(try await receiver.receive(delivery, by: connection))
        } catch is Receiver.TooMany {
            return Self.busy(.tooManyRequests)
        } catch let error as any HTTPResponseError {
            return Self.answer(error.status, "What was sent could not be taken.")
        } catch {
            context.logger.error("Webhook: \(String(reflecting: error))")
            return Self.answer(.serviceUnavailable, "It could not be stored; send it again later.")
        }
    }

    /// How many bytes a delivery says it has; the most it may have where it doesn't say.
    private static func size(_ request: Request) throws -> Int {
        guard let size = request.headers[.contentLength].flatMap({ Int($0) }) else { return limit }
        guard (0...limit).contains(size) else { throw HTTPError(.contentTooLarge) }
        return size
    }

    private static func busy(_ status: HTTPResponse.Status) -> Response {
        var answer = answer(status, "Too many at once; send it again later.")
        answer.headers[.retryAfter] = "10"
        return answer
    }

    private func delivery(_ request: Request) async throws -> Delivery {
        let body = try await request.body.collect(upTo: Self.limit)
        var headers: [String: String] = [:]
        for field in request.headers { headers[field.name.canonicalName] = field.value }
        return Delivery(
            headers: headers,
            body: Array(buffer: body),
            receivedAt: now(),
            name: Self.kinds.lazy.compactMap { headers[$0] }.first ?? "delivery"
        )
    }

    private static func answer(_ answer: Receiver.Answer) -> Response {
        switch answer {
        case .taken(let wanted?): self.answer(.ok, wanted.text, type: wanted.mediaType)
        case .taken(nil): self.answer(.ok, "Stored.")
        case .unknown: self.answer(.notFound, "No tool sends to this address.")
        case .paused: self.answer(.serviceUnavailable, "This connection is paused.")
        case .notAuthentic: self.answer(.forbidden, "This was not signed with the secret.")
        case .refused(let reason): self.answer(.unprocessableContent, reason)
        }
    }

    private static func answer(
        _ status: HTTPResponse.Status,
        _ text: String,
        type: String = "text/plain"
    ) -> Response {
        Response(
            status: status,
            headers: [.contentType: "\(type); charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }
}

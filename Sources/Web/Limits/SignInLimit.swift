import Connections
import Foundation
import Hummingbird

/// Limits how many sign-in links that don't work one address may try.
struct SignInLimit: RouterMiddleware {
    private let failures: RequestGate
    private let pages: Pages
    private let now: @Sendable () -> Date

    init(setting: SiteSetting, pages: Pages) {
        failures = RequestGate(rate: 0.2, burst: Double(setting.signInFailures))
        self.pages = pages
        now = setting.now
    }

    func handle(
        _ request: Request,
        context: PageContext,
        next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        guard request.uri.path.hasPrefix("/sign-in") else {
            return try await next(request, context)
        }
        guard !failures.isSpent(context.remote, at: now()) else { return try refusal(context) }
        let response = try await next(request, context)
        if response.status == .forbidden { _ = failures.admits(context.remote, at: now()) }
        return response
    }

    private func refusal(_ context: PageContext) throws -> Response {
        let view = ProblemView(
            frame: Frame("Too many attempts", .none, context),
            title: "Too many attempts",
            sentence: "Too many sign-in links failed from your address. Try again in a minute.",
            back: "",
            reference: "",
            typed: [],
            hasTyped: false
        )
        var response = try pages.page(view, "Problem", status: .tooManyRequests)
        response.headers[.retryAfter] = "60"
        return response
    }
}

import Accounts
import Foundation
import Hummingbird
import Storage

/// Opens the session of the cookie; without one, only signing in can be reached.
struct SignedIn: RouterMiddleware {
    let setting: SiteSetting
    let pages: Pages

    static let cookieName = "debrief-session"

    func handle(
        _ request: Request,
        context: PageContext,
        next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        if let value = request.cookies[Self.cookieName]?.value {
            let secret = Secret(value)
            let now = setting.now()
            context.session = try await setting.store.read { try $0.session(secret, at: now) }
            context.cookie = secret
        }
        guard context.session != nil || Self.isOpen(request.uri.path) else {
            guard request.method == .get || request.method == .head else {
                let view = SignInView(frame: Frame("Sign in", .none, context), .isOver)
                return try pages.page(view, "SignIn", status: .forbidden)
            }
            return Response(status: .seeOther, headers: [.location: "/sign-in"])
        }
        return try await next(request, context)
    }

    private static func isOpen(_ path: String) -> Bool {
        path.hasPrefix("/sign-in") || path.hasPrefix(WebhookAddress.folder)
    }
}

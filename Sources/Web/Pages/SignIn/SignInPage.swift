import Accounts
import Evidence
import Foundation
import Hummingbird
import Storage

/// Signing in by a link that works once, as notebooks do.
struct SignInPage {
    let setting: SiteSetting
    let pages: Pages

    func addRoutes(to router: Router<PageContext>) {
        router.get("/sign-in", use: show)
        router.post("/sign-out", use: signOut)
    }

    @Sendable private func show(_ request: Request, _ context: PageContext) async throws -> Response
    {
        let token = request.query["token"]
        guard !token.isEmpty else {
            return try pages.page(SignInView(frame: Frame("Sign in", .none, context)), "SignIn")
        }
        let now = setting.now()
        let session = try await setting.store.write { connection in
            try connection.signIn(with: Secret(token), at: now)
        }
        guard let session else {
            let view = SignInView(frame: Frame("Sign in", .none, context), isSpent: true)
            return try pages.page(view, "SignIn", status: .forbidden)
        }
        var response = Response(status: .seeOther, headers: [.location: "/incidents"])
        response.setCookie(cookie(session.text, maxAge: 30 * 24 * 3600))
        return response
    }

    @Sendable private func signOut(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        _ = try await Form(request, context)
        if let cookie = context.cookie {
            try await setting.store.write { try $0.signOut(cookie) }
        }
        var response = Response(status: .seeOther, headers: [.location: "/sign-in"])
        response.setCookie(cookie("", maxAge: 0))
        return response
    }

    private func cookie(_ value: String, maxAge: Int) -> Cookie {
        Cookie(
            name: SignedIn.cookieName,
            value: value,
            maxAge: maxAge,
            path: "/",
            secure: setting.isSecure,
            httpOnly: true,
            sameSite: .lax
        )
    }
}

struct SignInView: TemplateView {
    let frame: Frame
    var isSpent = false
    /// Something was sent after the session had ended.
    var isOver = false
}

import Accounts
import Evidence
import Foundation
import Hummingbird
import Storage

/// Signing in by a link that works once, and only by a button: previews of links press none.
struct SignInPage {
    let setting: SiteSetting
    let pages: Pages

    func addRoutes(to router: Router<PageContext>) {
        router.get("/sign-in", use: show)
        router.post("/sign-in", use: signIn)
        router.post("/sign-out", use: signOut)
    }

    /// Looks at the link alone; it can be asked any number of times.
    @Sendable private func show(_ request: Request, _ context: PageContext) async throws -> Response
    {
        let ticket = SignInTicket(request) ?? .new()
        let token = try request.query["token"]
        guard !token.isEmpty else { return try page(context, ticket) }
        return try await confirmation(of: token, context, ticket)
    }

    @Sendable private func signIn(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let body = try await request.body.collect(upTo: 1 << 14)
        let form = try Form(query: String(buffer: body))
        let (token, ticket) = (form["token"], SignInTicket(request))
        guard let ticket, ticket.text == form["ticket"] else {
            return try page(context, ticket ?? .new(), .isFromElsewhere, status: .forbidden)
        }
        // Whoever is signed in says first that they want to be someone else.
        let current = context.session?.account.id ?? ""
        guard form["instead-of"] == current else {
            return try await confirmation(of: token, context, ticket)
        }
        let (now, former) = (setting.now(), context.cookie)
        let session = try await setting.store.write { connection in
            let session = try connection.signIn(with: Secret(token), at: now)
            if session != nil, let former { try connection.signOut(former) }
            return session
        }
        guard let session else {
            return try page(context, ticket, .isSpent, status: .forbidden)
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

    private func confirmation(
        of token: String,
        _ context: PageContext,
        _ ticket: SignInTicket
    ) async throws -> Response {
        let now = setting.now()
        let account = try await setting.store.read {
            try $0.account(signingInWith: Secret(token), at: now)
        }
        guard let account else { return try page(context, ticket, .isSpent, status: .forbidden) }
        let link = SignInView.Link(
            token: token,
            name: account.name,
            current: context.session?.account
        )
        return try page(context, ticket, link: link)
    }

    private func page(
        _ context: PageContext,
        _ ticket: SignInTicket,
        _ problem: SignInView.Problem? = nil,
        link: SignInView.Link? = nil,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        var view = SignInView(frame: Frame("Sign in", .none, context), problem)
        view.ticket = ticket.text
        view.link = link
        var response = try pages.page(view, "SignIn", status: status)
        response.setCookie(ticket.cookie(isSecure: setting.isSecure))
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

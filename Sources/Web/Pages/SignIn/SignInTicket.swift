import Accounts
import Hummingbird

/// What a browser that opened our sign-in page has in a cookie and sends in its form.
///
/// Another site can make a browser send a form, but neither knows this nor has it sent along, so it
/// can sign no one in as someone else.
struct SignInTicket {
    let text: String

    private static let name = "debrief-sign-in"

    static func new() -> SignInTicket { SignInTicket(text: Secret.random().text) }

    private init(text: String) {
        self.text = text
    }

    /// That of the cookie, so that two pages opened one after another both work.
    init?(_ request: Request) {
        guard let text = request.cookies[Self.name]?.value, text.utf8.count == 43 else {
            return nil
        }
        self.text = text
    }

    func cookie(isSecure: Bool) -> Cookie {
        Cookie(
            name: Self.name,
            value: text,
            maxAge: 3600,
            path: "/sign-in",
            secure: isSecure,
            httpOnly: true,
            sameSite: .strict
        )
    }
}

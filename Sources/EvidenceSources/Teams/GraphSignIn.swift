import Foundation

/// How an app signs in at Microsoft: its id and secret are exchanged for a token.
struct GraphSignIn {
    /// The same for the same app and secret, and nothing can be told from it.
    let name: String
    private let root: InterfaceRoot
    private let tenant: String
    private let form: [(String, String)]

    /// Throws an `AccessFault` where something is missing.
    init(_ access: Access) throws {
        guard let tenant = access["tenant"], let client = access["client"] else {
            throw AccessFault("The tenant or client is missing.")
        }
        guard let secret = access["secret"] else { throw AccessFault("The secret is missing.") }
        guard tenant.replacing(".", with: "").isPlainID else {
            throw AccessFault("“\(tenant)” is no id of a tenant.")
        }
        root = try InterfaceRoot(
            access["login"],
            or: "https://login.microsoftonline.com",
            of: "login"
        )
        let graph = try InterfaceRoot(
            access["address"],
            or: "https://graph.microsoft.com/v1.0",
            of: "graph"
        )
        let scope = URL(string: "/.default", relativeTo: URL(string: graph.text))?.absoluteString
        self.tenant = tenant
        form = [
            ("client_id", client), ("client_secret", secret), ("scope", scope ?? ""),
            ("grant_type", "client_credentials"),
        ]
        name = RecordDigest.hex(of: "\(root.text)\n\(tenant)\n\(client)\n\(secret)")
    }

    /// Asks for a new one only when the last is about to end.
    func token(_ client: any WebClient, at now: Date) async throws -> String {
        if let token = await GraphTokens.all.token(for: name, at: now) { return token }
        var parts = URLComponents()
        parts.queryItems = form.map { URLQueryItem(name: $0.0, value: $0.1) }
        let body = parts.percentEncodedQuery?.replacing("+", with: "%2B") ?? ""
        let answer = try await client.answer(
            to: WebRequest(
                method: "POST",
                try root.url("/\(tenant)/oauth2/v2.0/token"),
                headers: ["content-type": "application/x-www-form-urlencoded"],
                body: Array(body.utf8)
            )
        )
        if [400, 401].contains(answer.status) {
            throw AccessFault("Microsoft did not accept the tenant, client or secret.")
        }
        let told = try JSONParser.reading(answer.checked("Microsoft’s sign-in").body) { value in
            (token: value["access_token"]?.string, seconds: value["expires_in"]?.integer ?? 3600)
        }
        guard let token = told.token, !token.isEmpty else {
            throw AccessFault("Microsoft gave no token.")
        }
        let until = now.addingTimeInterval(Double(max(60, told.seconds) - 60))
        await GraphTokens.all.keep(token, for: name, until: until)
        return token
    }
}

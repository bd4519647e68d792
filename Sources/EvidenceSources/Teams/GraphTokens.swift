import Foundation

/// Tokens of Microsoft Graph, which an app is given for about an hour each.
///
/// They are kept in memory alone, by what they were given for.
actor GraphTokens {
    static let all = GraphTokens()

    private struct Given {
        let token: String
        let until: Date
    }

    private var given: [String: Given] = [:]

    func token(for name: String, at now: Date) -> String? {
        given[name].flatMap { $0.until > now ? $0.token : nil }
    }

    func keep(_ token: String, for name: String, until: Date) {
        given[name] = Given(token: token, until: until)
    }

    func forget(_ name: String) {
        given[name] = nil
    }
}

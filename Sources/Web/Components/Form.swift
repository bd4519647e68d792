import Accounts
import Evidence
import Foundation
import Hummingbird

/// What a person filled in, of a form or of an address's query.
struct Form {
    let fields: [(name: String, value: String)]

    init(query: String?) {
        fields = (query ?? "").split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            func decoded(_ part: Substring) -> String {
                part.replacing("+", with: " ").removingPercentEncoding ?? ""
            }
            return (decoded(parts[0]), parts.count > 1 ? decoded(parts[1]) : "")
        }
    }

    init(values: [(String, String)]) {
        fields = values
    }

    /// Reads a form's body.
    ///
    /// Refuses one that was not made for this session.
    init(_ request: Request, _ context: PageContext) async throws {
        let body = try await request.body.collect(upTo: 1 << 20)
        self.init(query: String(buffer: body))
        context.typed.keep(self)
        guard let token = context.session?.formToken, self["form-token"] == token else {
            throw Refusal(.notAllowed, Self.tooOld)
        }
    }

    static let tooOld = """
        This page was opened before you last signed in, so nothing was changed. \
        Load it again, and send it once more.
        """

    subscript(_ name: String) -> String {
        fields.first { $0.name == name }?.value.trimmingCharacters(in: .whitespaces) ?? ""
    }

    /// The first value of each field.
    var values: [String: String] {
        Dictionary(fields.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    func all(_ name: String) -> [String] {
        fields.filter { $0.name == name && !$0.value.isEmpty }.map(\.value)
    }

    /// A day or minute as browsers send it, in UTC.
    ///
    /// Refuses what is none.
    func date(_ name: String) throws -> Date? {
        let text = self[name]
        guard !text.isEmpty else { return nil }
        var whole = text
        if whole.count == 10 { whole += "T00:00" }
        if whole.count == 16 { whole += ":00" }
        if !whole.hasSuffix("Z") { whole += "Z" }
        guard let date = try? Date(whole, strategy: .iso8601) else {
            throw Refusal(.invalid, "“\(text)” is no date and time.")
        }
        return date
    }
}

extension Request {
    var query: Form { Form(query: uri.query) }
}

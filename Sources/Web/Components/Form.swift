import Accounts
import Evidence
import Foundation
import Hummingbird

/// What a person filled in, of a form or of an address's query.
struct Form {
    let fields: [(name: String, value: String)]

    /// More fields than any of our forms has, and fewer than a statement may bind.
    private static let most = 2000

    /// Refuses more fields than any form has.
    init(query: String?) throws {
        let pairs = (query ?? "").utf8.split(separator: UInt8(ascii: "&"), maxSplits: Self.most)
        guard pairs.count <= Self.most else {
            throw Refusal(.invalid, "This has more than \(Self.most) fields. Choose fewer.")
        }
        fields = pairs.map { pair in
            let parts = pair.split(
                separator: UInt8(ascii: "="),
                maxSplits: 1,
                omittingEmptySubsequences: false
            )
            func decoded(_ part: Substring.UTF8View) -> String {
                PercentEncoding.decoded(part, plusIsSpace: true)
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
        try self.init(query: String(buffer: body))
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

    /// A whole number, moved into a range that is safe to calculate with; nil if it is none.
    func number(_ name: String, in range: ClosedRange<Int>) -> Int? {
        Int(self[name]).map { min(max($0, range.lowerBound), range.upperBound) }
    }

    /// The cursor of a page; nil if it is none.
    func position(_ name: String) -> EventPosition? { EventPosition(cursor: self[name]) }

    /// A day or minute as browsers send it, in UTC.
    ///
    /// Refuses what is none, and what no incident can have.
    func date(_ name: String) throws -> Date? {
        let text = self[name]
        guard !text.isEmpty else { return nil }
        var whole = text
        if whole.count == 10 { whole += "T00:00" }
        if whole.count == 16 { whole += ":00" }
        if !whole.hasSuffix("Z") { whole += "Z" }
        guard let date = try? Date(whole, strategy: .iso8601) else {
            throw Refusal(.invalid, "“\(text.prefix(40))” is no date and time.")
        }
        guard PlausibleTime.contains(date) else {
            throw Refusal(
                .invalid,
                "“\(text.prefix(40))” is out of range. Give a time from 1971 to 2199."
            )
        }
        return date
    }
}

extension Request {
    /// Refuses more fields than any page has.
    var query: Form { get throws { try Form(query: uri.query) } }
}

extension ClosedRange<Int> {
    /// How many rows of a list may be skipped.
    static var offsets: Self { 0...10_000_000 }
    /// The numbers of pages.
    static var pages: Self { 1...10_000 }
}

extension EventPosition {
    /// Reads the cursor in an address; one out of range becomes the nearest that is in it.
    init?(cursor text: String) {
        guard let number = Int64(text) else { return nil }
        let range = PlausibleTime.range
        let (low, high) = (EventPosition(range.lowerBound), EventPosition(range.upperBound))
        self = min(max(EventPosition(rawValue: number), low), high)
    }
}

import Foundation

/// Times as interfaces want them told.
enum ISOTime {
    /// `2022-12-06T14:30:00Z`.
    static func text(_ date: Date) -> String {
        date.formatted(.iso8601)
    }

    /// `1670337000000`, since 1970.
    static func milliseconds(_ date: Date) -> String {
        String(Int64((date.timeIntervalSince1970 * 1000).rounded()))
    }
}

extension URL {
    /// The address with these fields after its question mark.
    init?(_ address: String, fields: [(String, String)]) {
        guard var parts = URLComponents(string: address) else { return nil }
        parts.queryItems =
            (parts.queryItems ?? []) + fields.map { URLQueryItem(name: $0.0, value: $0.1) }
        // A plus sign stands for a space in many interfaces.
        parts.percentEncodedQuery = parts.percentEncodedQuery?.replacing("+", with: "%2B")
        guard let url = parts.url else { return nil }
        self = url
    }
}

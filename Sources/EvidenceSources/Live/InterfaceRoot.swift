import Foundation

/// Where an interface lies; only what is below is asked, so that no secret goes elsewhere.
struct InterfaceRoot {
    let text: String
    private let tool: String

    /// Throws an `AccessFault` where there is no address, or one that is none.
    init(_ address: String?, or usual: String = "", of tool: String) throws {
        var text = (address ?? usual).trimmingCharacters(in: .whitespaces)
        while text.hasSuffix("/") { text.removeLast() }
        guard !text.isEmpty else { throw AccessFault("The address is missing.") }
        guard let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty,
            ["http", "https"].contains(parts.scheme?.lowercased()), parts.user == nil,
            parts.query == nil, parts.fragment == nil
        else { throw AccessFault("“\(text)” is no address such as https://\(tool).example.") }
        self.text = text
        self.tool = tool
    }

    /// The path begins with a slash, so that it can't change the host.
    func url(_ path: String) throws -> URL {
        guard path.hasPrefix("/"), let url = URL(string: text + path) else {
            throw AccessFault("The address of \(tool) can't be read.")
        }
        return url
    }

    /// The part of an address below this one, as steps keep it; nil where it lies elsewhere.
    func path(of address: String?) -> String? {
        guard let address, address.hasPrefix(text + "/") else { return nil }
        return String(address.dropFirst(text.count))
    }
}

extension FetchPlan.Step {
    /// Nil where the path can't be written with these fields.
    init?(
        _ what: String,
        _ path: String,
        _ fields: [(String, String)] = [],
        of scope: String? = nil
    ) {
        guard let ask = URL(path, fields: fields)?.relativeString else { return nil }
        self.init(what: what, ask: fields.isEmpty ? path : ask, scope: scope)
    }

    /// The same with another value of one field.
    func with(_ name: String, _ value: String) -> Self? {
        guard var parts = URLComponents(string: ask) else { return nil }
        let others = (parts.queryItems ?? []).filter { $0.name != name }
        parts.queryItems = others + [URLQueryItem(name: name, value: value)]
        parts.percentEncodedQuery = parts.percentEncodedQuery?.replacing("+", with: "%2B")
        guard let ask = parts.string else { return nil }
        var step = self
        step.ask = ask
        return step
    }
}

extension String {
    /// Whether it can stand in a path as it is.
    var isPlainID: Bool {
        !isEmpty && utf8.count < 200
            && utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) || $0 == 0x2D
                    || $0 == 0x5F
            }
    }
}

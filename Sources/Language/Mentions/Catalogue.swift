/// Names that mentions are recognised by: services, and people as they are called.
package struct Catalogue: Sendable {
    /// For each name's words, how it is written in the catalogue.
    private var names: [UInt64: Mention.Kind] = [:]
    private(set) var longest = 0

    package init(services: [String] = [], people: [String] = []) {
        for name in services { add(name, .service) }
        for name in people { add(name, .person) }
    }

    private mutating func add(_ name: String, _ kind: Mention.Kind) {
        let hashes = Tokens(name).list.map(\.hash)
        guard !hashes.isEmpty, hashes.count <= 6 else { return }
        names[hashes.dropFirst().reduce(hashes[0], CueLexicon.extended)] = kind
        longest = max(longest, hashes.count)
    }

    /// The longest name that starts at a token, as its kind and how many tokens it has.
    func match(_ tokens: [Token], at start: Int) -> (kind: Mention.Kind, length: Int)? {
        guard longest > 0 else { return nil }
        var found: (kind: Mention.Kind, length: Int)?
        var key = tokens[start].hash
        for length in 1...longest {
            if let kind = names[key] { found = (kind, length) }
            guard start + length < tokens.count else { break }
            key = CueLexicon.extended(key, tokens[start + length].hash)
        }
        return found
    }
}

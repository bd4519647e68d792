/// A field that holds something else than it should.
struct FieldFault: Error {
    let field: String
    let reason: String
}

/// Look-ups that let a field be missing or null, but not be of another type.
extension JSONValue {
    func string(_ key: StaticString) throws -> String? {
        guard let value = self[key] else { return nil }
        guard let string = value.string else { throw FieldFault(key, "a text") }
        return string
    }

    func bool(_ key: StaticString) throws -> Bool? {
        guard let value = self[key] else { return nil }
        guard let bool = value.bool else { throw FieldFault(key, "true or false") }
        return bool
    }

    func object(_ key: StaticString) throws -> JSONValue? {
        guard let value = self[key] else { return nil }
        guard value.isObject else { throw FieldFault(key, "an object") }
        return value
    }

    /// The objects of a list.
    ///
    /// A null in it is passed over, since exports do have them.
    func objects(_ key: StaticString) throws -> [JSONValue] {
        guard let value = self[key] else { return [] }
        guard value.isArray else { throw FieldFault(key, "a list") }
        return try value.elements.filter { !$0.isNull }.map { element in
            guard element.isObject else { throw FieldFault(key, "a list of objects") }
            return element
        }
    }

    func strings(_ key: StaticString) throws -> [String] {
        guard let value = self[key] else { return [] }
        guard value.isArray else { throw FieldFault(key, "a list") }
        return try value.elements.filter { !$0.isNull }.map { element in
            guard let string = element.string else { throw FieldFault(key, "a list of texts") }
            return string
        }
    }
}

extension FieldFault {
    fileprivate init(_ key: StaticString, _ expected: String) {
        self.init(field: "\(key)", reason: "It should hold \(expected).")
    }
}

import CSimdjson

/// A value in a parsed document, looked at where it lies.
struct JSONValue {
    let inner: debrief_json_value

    init(_ inner: debrief_json_value) {
        self.inner = inner
    }

    private var kind: debrief_json_kind { debrief_json_kind_of(inner) }

    var isNull: Bool { kind == DEBRIEF_JSON_NULL }
    var isArray: Bool { kind == DEBRIEF_JSON_ARRAY }
    var isObject: Bool { kind == DEBRIEF_JSON_OBJECT }

    /// A member of an object; nil where it is missing or null.
    subscript(_ key: StaticString) -> JSONValue? {
        var found = debrief_json_value()
        let isThere = key.withUTF8Buffer { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                debrief_json_find(inner, $0.baseAddress, $0.count, &found)
            }
        }
        guard isThere else { return nil }
        let value = JSONValue(found)
        return value.isNull ? nil : value
    }

    /// A member by a name that is known only when running; nil where it is missing or null.
    func member(_ key: String) -> JSONValue? {
        var key = key
        return key.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { name in
                var found = debrief_json_value()
                guard debrief_json_find(inner, name.baseAddress, name.count, &found) else {
                    return nil
                }
                let value = JSONValue(found)
                return value.isNull ? nil : value
            }
        }
    }

    var string: String? {
        guard kind == DEBRIEF_JSON_STRING else { return nil }
        var count = 0
        let text = debrief_json_string(inner, &count)
        return String(
            decoding: UnsafeRawBufferPointer(start: text, count: count),
            as: UTF8.self
        )
    }

    var integer: Int? {
        switch kind {
        case DEBRIEF_JSON_INTEGER: Int(debrief_json_integer(inner))
        case DEBRIEF_JSON_REAL: Int(exactly: debrief_json_real(inner).rounded())
        default: nil
        }
    }

    var real: Double? {
        switch kind {
        case DEBRIEF_JSON_INTEGER: Double(debrief_json_integer(inner))
        case DEBRIEF_JSON_REAL: debrief_json_real(inner)
        default: nil
        }
    }

    var bool: Bool? {
        kind == DEBRIEF_JSON_BOOL ? debrief_json_bool(inner) : nil
    }

    /// The elements of an array; none for anything else.
    var elements: Elements {
        Elements(cursor: isArray ? debrief_json_elements(inner) : debrief_json_cursor())
    }

    /// The members of an object; none for anything else.
    var members: Members {
        Members(cursor: isObject ? debrief_json_members(inner) : debrief_json_cursor())
    }

    struct Elements: Sequence, IteratorProtocol {
        var cursor: debrief_json_cursor

        mutating func next() -> JSONValue? {
            var element = debrief_json_value()
            return debrief_json_next(&cursor, &element) ? JSONValue(element) : nil
        }
    }

    struct Members: Sequence, IteratorProtocol {
        var cursor: debrief_json_cursor

        mutating func next() -> (key: String, value: JSONValue)? {
            var key: UnsafePointer<CChar>?
            var count = 0
            var value = debrief_json_value()
            guard debrief_json_next_member(&cursor, &key, &count, &value) else { return nil }
            let name = String(
                decoding: UnsafeRawBufferPointer(start: key, count: count),
                as: UTF8.self
            )
            return (name, JSONValue(value))
        }
    }
}

/// A statement whose values are kept apart from its text, so that they are always bound.
package struct SQL: Sendable, ExpressibleByStringInterpolation {
    enum Part: Sendable {
        case text(String)
        case value(Value)
    }

    var parts: [Part]

    package init(stringLiteral text: String) {
        parts = [.text(text)]
    }

    package init(stringInterpolation: Interpolation) {
        parts = stringInterpolation.parts
    }

    /// SQL text taken as it is.
    ///
    /// For names from code; never for anything that a person typed.
    package init(verbatim text: String) {
        parts = [.text(text)]
    }

    package static var empty: SQL { SQL(verbatim: "") }

    package static func + (left: SQL, right: SQL) -> SQL {
        var both = left
        both.parts += right.parts
        return both
    }

    /// The text with a placeholder for each value, and the values in their order.
    package func rendered(for dialect: Dialect) -> (text: String, values: [Value]) {
        var text = ""
        var values: [Value] = []
        values.reserveCapacity(parts.count / 2)
        for part in parts {
            switch part {
            case .text(let fragment):
                text += fragment
            case .value(let value):
                values.append(value)
                switch dialect {
                case .sqlite: text += "?"
                case .postgreSQL: text += "$\(values.count)"
                }
            }
        }
        return (text, values)
    }

    /// The values in their order.
    package var values: [Value] {
        var values: [Value] = []
        values.reserveCapacity(parts.count / 2 + 1)
        for case .value(let value) in parts { values.append(value) }
        return values
    }

    /// Whether both differ in no more than their values, so that one prepared statement does for them.
    package func isSameStatement(as other: SQL) -> Bool {
        guard parts.count == other.parts.count else { return false }
        return zip(parts, other.parts).allSatisfy { pair in
            switch pair {
            case (.value, .value): true
            case (.text(let one), .text(let two)): one == two
            default: false
            }
        }
    }

    package struct Interpolation: StringInterpolationProtocol {
        var parts: [Part] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            parts.reserveCapacity(interpolationCount * 2 + 1)
        }

        package mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { parts.append(.text(literal)) }
        }

        package mutating func appendInterpolation(_ sql: SQL) {
            parts += sql.parts
        }

        package mutating func appendInterpolation<Bound: Storable>(_ value: Bound) {
            parts.append(.value(value.value))
        }

        package mutating func appendInterpolation<Bound: Storable>(_ value: Bound?) {
            parts.append(.value(value?.value ?? .null))
        }
    }
}

package import Foundation

/// A type that can be bound to a statement and read back from a column.
package protocol Storable: Sendable {
    var value: Value { get }

    /// Makes the value of a column, or nil where the column holds something else.
    init?(_ value: Value)
}

extension Value: Storable {
    package var value: Value { self }
    package init?(_ value: Value) { self = value }
}

extension String: Storable {
    package var value: Value { .text(self) }
    package init?(_ value: Value) {
        guard case .text(let text) = value else { return nil }
        self = text
    }
}

extension Int64: Storable {
    package var value: Value { .integer(self) }
    package init?(_ value: Value) {
        guard case .integer(let number) = value else { return nil }
        self = number
    }
}

extension Int: Storable {
    package var value: Value { .integer(Int64(self)) }
    package init?(_ value: Value) {
        guard case .integer(let number) = value else { return nil }
        self = Int(number)
    }
}

extension Double: Storable {
    package var value: Value { .real(self) }
    package init?(_ value: Value) {
        switch value {
        case .real(let number): self = number
        case .integer(let number): self = Double(number)
        default: return nil
        }
    }
}

extension Bool: Storable {
    package var value: Value { .integer(self ? 1 : 0) }
    package init?(_ value: Value) {
        guard case .integer(let number) = value else { return nil }
        self = number != 0
    }
}

extension [UInt8]: Storable {
    package var value: Value { .blob(self) }
    package init?(_ value: Value) {
        guard case .blob(let bytes) = value else { return nil }
        self = bytes
    }
}

extension Date: Storable {
    package var value: Value {
        let microseconds = microseconds
        return .integer((microseconds < 0 ? microseconds - 999 : microseconds) / 1000)
    }

    package init?(_ value: Value) {
        guard case .integer(let milliseconds) = value else { return nil }
        self.init(microseconds: milliseconds * 1000)
    }
}

extension Date {
    /// Microseconds since 1970, UTC; a time too far away to be one is the farthest that can be.
    package var microseconds: Int64 {
        let microseconds = (timeIntervalSince1970 * 1_000_000).rounded()
        guard !microseconds.isNaN else { return 0 }
        return Int64(max(-Self.farthest, min(Self.farthest, microseconds)))
    }

    /// In microseconds: some 285,000 years.
    private static let farthest = 9e18

    package init(microseconds: Int64) {
        self.init(timeIntervalSince1970: Double(microseconds) / 1_000_000)
    }
}

extension Optional: Storable where Wrapped: Storable {
    package var value: Value { self?.value ?? .null }

    package init?(_ value: Value) {
        if case .null = value {
            self = .none
        } else if let wrapped = Wrapped(value) {
            self = .some(wrapped)
        } else {
            return nil
        }
    }
}

extension RawRepresentable where Self: Storable, RawValue: Storable {
    package var value: Value { rawValue.value }

    package init?(_ value: Value) {
        guard let raw = RawValue(value) else { return nil }
        self.init(rawValue: raw)
    }
}

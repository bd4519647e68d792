import Evidence
import Foundation

/// Look-ups by names that are known only when running, and of what most records have.
extension JSONValue {
    /// A member of an object by its name; nil where it is missing or null.
    subscript(name key: String) -> JSONValue? {
        guard isObject else { return nil }
        return member(key)
    }

    /// The member at a path such as `incident.service.summary`; a number counts into a list.
    func value(at path: String) -> JSONValue? {
        // Columns of tables may have dots in their names.
        if let whole = self[name: path] { return whole }
        var found = self
        for step in path.split(separator: ".") {
            if let index = Int(step), found.isArray {
                guard let element = found.elements.dropFirst(index).first(where: { _ in true }),
                    !element.isNull
                else { return nil }
                found = element
            } else {
                guard let next = found[name: String(step)] else { return nil }
                found = next
            }
        }
        return found
    }

    func elements(name key: String) -> [JSONValue] {
        self[name: key].map { Array($0.elements) } ?? []
    }

    /// A text, number or truth as text; nil for lists, objects and null.
    var scalar: String? {
        if let string { return string }
        if let integer, real == Double(integer) { return String(integer) }
        if let real { return String(real) }
        if let bool { return String(bool) }
        return nil
    }

    /// The scalars of a list one after another, or the one that it is.
    var words: String? {
        guard isArray else { return scalar }
        let words = elements.compactMap(\.scalar).filter { !$0.isEmpty }
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }

    /// A text that may be written as a number, as ids are.
    func text(_ key: StaticString) throws -> String? {
        guard let value = self[key] else { return nil }
        guard let text = value.scalar else {
            throw FieldFault(field: "\(key)", reason: "It should hold a text or number.")
        }
        return text
    }

    func required(_ key: StaticString) throws -> String {
        guard let text = try text(key), !text.isEmpty else {
            throw FieldFault(field: "\(key)", reason: "It is missing.")
        }
        return text
    }

    /// Nil where the field is missing; throws where it is there and no time.
    func time(_ key: StaticString) throws -> RecordTime? {
        guard let value = self[key] else { return nil }
        if value.string?.isEmpty == true { return nil }
        guard let time = RecordTime(value) else {
            throw FieldFault(field: "\(key)", reason: "It is not a time.")
        }
        return time
    }

    func requiredTime(_ key: StaticString) throws -> RecordTime {
        guard let time = try time(key) else {
            throw FieldFault(field: "\(key)", reason: "The time is missing.")
        }
        return time
    }
}

extension [EventDetail] {
    /// Adds a fact that is there and says something.
    mutating func add(_ name: String, _ value: String?, doubt: String? = nil) {
        guard let value, !value.isEmpty else { return }
        append(EventDetail(name, value, doubt: doubt))
    }
}

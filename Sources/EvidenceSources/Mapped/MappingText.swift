import Evidence
import Foundation

/// A mapping as a person writes it; what is wrong with it is told by its field.
enum MappingText {
    /// One mapping, or a list of them.
    ///
    /// Throws a `MappingFault`.
    static func mappings(in bytes: Foundation.Data, named file: String) throws -> [Mapping] {
        let document: Any
        do {
            document = try JSONSerialization.jsonObject(with: bytes, options: [.fragmentsAllowed])
        } catch {
            let detail = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String
            throw MappingFault(file: file, reason: "It is not JSON: \(detail ?? "no reason told")")
        }
        let parts = document as? [Any] ?? [document]
        return try parts.map { part in
            guard let fields = part as? [String: Any] else {
                throw MappingFault(file: file, reason: "It should be an object with fields.")
            }
            return try mapping(of: fields, named: file)
        }
    }

    private static func mapping(of fields: [String: Any], named file: String) throws -> Mapping {
        if let unknown = fields.keys.filter({ !Mapping.fields.contains($0) }).min() {
            throw MappingFault(file: file, reason: "There is no field “\(unknown)” in a mapping.")
        }
        do {
            let bytes = try JSONSerialization.data(withJSONObject: fields)
            let mapping = try JSONDecoder().decode(Mapping.self, from: bytes)
            if let reason = fault(of: mapping) { throw MappingFault(file: file, reason: reason) }
            return mapping
        } catch let error as DecodingError {
            throw MappingFault(file: file, reason: explanation(of: error))
        }
    }

    /// What decodes well and still can't be meant.
    private static func fault(of mapping: Mapping) -> String? {
        if mapping.tool.isEmpty { return "The field “tool” is empty." }
        if mapping.text.isEmpty { return "The field “text” has no line." }
        if let kind = mapping.kind, EventKind(rawValue: kind) == nil {
            return "The field “kind” is “\(kind)”, which is none of "
                + "\(EventKind.allCases.map(\.rawValue).joined(separator: ", "))."
        }
        let patterns = [
            ("id", mapping.id), ("subtype", mapping.subtype), ("place", mapping.place),
            ("author", mapping.author), ("text", mapping.text), ("link", mapping.link),
            ("state", mapping.state),
        ]
        for (name, patterns) in patterns {
            for pattern in patterns ?? [] where !isClosed(pattern) {
                return "The field “\(name)” has a brace that is not closed: \(pattern)"
            }
        }
        let paths = [
            ("has", mapping.has), ("at", mapping.at), ("ended", mapping.ended),
            ("edited", mapping.edited), ("comments", mapping.comments),
            ("details", mapping.details.map { Array($0.values) }),
        ]
        for (name, paths) in paths {
            for path in paths ?? [] where path.contains("{") || path.isEmpty {
                return "The field “\(name)” wants paths without braces, such as alert.started."
            }
        }
        return nil
    }

    private static func isClosed(_ pattern: String) -> Bool {
        var isOpen = false
        for character in pattern {
            switch character {
            case "{" where isOpen, "}" where !isOpen: return false
            case "{": isOpen = true
            case "}": isOpen = false
            default: break
            }
        }
        return !isOpen
    }

    private static func explanation(of error: DecodingError) -> String {
        func path(_ context: DecodingError.Context) -> String {
            context.codingPath.first?.stringValue ?? "mapping"
        }
        switch error {
        case .keyNotFound(let key, _): return "The field “\(key.stringValue)” is missing."
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            let lists = Mapping.lists.contains(path(context))
            let wanted = lists ? "a list of texts" : "something else, as the documentation tells"
            return "The field “\(path(context))” should hold \(wanted)."
        case .dataCorrupted(let context) where path(context) == "dates":
            return "The field “dates” should be “day-first” or “month-first”."
        default: return "It is not a mapping."
        }
    }
}

extension Mapping {
    static let lists: Set<String> = [
        "has", "id", "at", "ended", "edited", "subtype", "place", "author", "text", "link", "state",
        "over", "comments",
    ]

    static let fields = lists.union(["tool", "title", "is", "records", "kind", "details", "dates"])
}

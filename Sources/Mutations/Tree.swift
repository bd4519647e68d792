import Foundation

/// A JSON document that can be taken apart.
indirect enum Tree: Decodable, Sendable {
    case object([Member])
    case list([Tree])
    case text(String)
    /// A number, a truth value or null, as it is written.
    case bare(String)

    struct Member: Sendable {
        var key: String
        var value: Tree
    }

    /// Nil where the bytes are no JSON.
    init?(_ bytes: [UInt8]) {
        guard let tree = try? JSONDecoder().decode(Tree.self, from: Data(bytes)) else { return nil }
        self = tree
    }

    init(from decoder: any Decoder) throws {
        if let keyed = try? decoder.container(keyedBy: AnyKey.self) {
            let keys = keyed.allKeys.sorted { $0.stringValue < $1.stringValue }
            self = .object(
                try keys.map {
                    Member(key: $0.stringValue, value: try keyed.decode(Tree.self, forKey: $0))
                }
            )
            return
        }
        if var unkeyed = try? decoder.unkeyedContainer() {
            var elements: [Tree] = []
            while !unkeyed.isAtEnd { elements.append(try unkeyed.decode(Tree.self)) }
            self = .list(elements)
            return
        }
        let single = try decoder.singleValueContainer()
        if single.decodeNil() {
            self = .bare("null")
        } else if let truth = try? single.decode(Bool.self) {
            self = .bare(truth ? "true" : "false")
        } else if let number = try? single.decode(Int64.self) {
            self = .bare("\(number)")
        } else if let number = try? single.decode(Double.self) {
            self = .bare("\(number)")
        } else {
            self = .text(try single.decode(String.self))
        }
    }

    private struct AnyKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}

extension Tree {
    /// The same with lists cut down, so that a case is read in a moment.
    func trimmed(to most: Int) -> Tree {
        switch self {
        case .object(let members):
            .object(members.map { Member(key: $0.key, value: $0.value.trimmed(to: most)) })
        case .list(let elements):
            .list(
                stride(from: 0, to: elements.count, by: max(1, elements.count / most)).prefix(most)
                    .map { elements[$0].trimmed(to: most) }
            )
        case .text, .bare: self
        }
    }

    var size: Int {
        switch self {
        case .object(let members): 1 + members.reduce(0) { $0 + $1.value.size }
        case .list(let elements): 1 + elements.reduce(0) { $0 + $1.size }
        case .text, .bare: 1
        }
    }

    var json: String {
        switch self {
        case .object(let members):
            "{\(members.map { "\(Self.quoted($0.key)):\($0.value.json)" }.joined(separator: ","))}"
        case .list(let elements): "[\(elements.map(\.json).joined(separator: ","))]"
        case .text(let text): Self.quoted(text)
        case .bare(let text): text
        }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case _ where scalar.value < 0x20: quoted += "\\u001f"
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

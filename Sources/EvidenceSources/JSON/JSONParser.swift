import CSimdjson
import Foundation

/// Parses one document after another; the values of one are valid until the next.
final class JSONParser {
    private let parser: OpaquePointer

    init() throws {
        guard let parser = debrief_json_parser_make() else {
            throw JSONFault("There is no memory for a JSON parser.")
        }
        self.parser = parser
    }

    deinit {
        debrief_json_parser_free(parser)
    }

    /// Throws a `JSONFault` that says where the document stops being JSON.
    func parse(_ bytes: [UInt8]) throws -> JSONValue {
        let bytes = bytes.starts(with: TextBytes.mark) ? Array(bytes.dropFirst(3)) : bytes
        var root = debrief_json_value()
        let code = debrief_json_parse(parser, bytes, bytes.count, &root)
        guard code != 0 else { return JSONValue(root) }
        // Only now, since exports are large and nearly all of them are UTF-8.
        if let wide = WideText(bytes), !wide.isDamaged {
            if debrief_json_parse(parser, wide.utf8, wide.utf8.count, &root) == 0 {
                return JSONValue(root)
            }
        }
        if let repaired = JSONRepair.repaired(bytes) {
            if debrief_json_parse(parser, repaired, repaired.count, &root) == 0 {
                return JSONValue(root)
            }
        }
        throw JSONFault(JSONFault.explanation(of: bytes, code: code))
    }

    /// Does the work on a document by itself, whose values are of no use afterwards.
    static func reading<Result>(
        _ bytes: [UInt8],
        _ work: (JSONValue) throws -> Result
    ) throws -> Result {
        let parser = try JSONParser()
        return try withExtendedLifetime(parser) { try work(parser.parse(bytes)) }
    }

    /// A value as JSON without white space.
    func minified(_ value: JSONValue) -> String {
        var count = 0
        let text = debrief_json_minified(parser, value.inner, &count)
        return String(
            decoding: UnsafeRawBufferPointer(start: text, count: count),
            as: UTF8.self
        )
    }
}

/// What is wrong with a document, and where.
struct JSONFault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }

    /// Asks Foundation's slower parser for the place, which the fast one does not tell.
    static func explanation(of bytes: [UInt8], code: CInt) -> String {
        guard !bytes.isEmpty else { return "The file is empty." }
        let reason = String(cString: debrief_json_error(code))
        do {
            _ = try JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])
        } catch let error as NSError {
            let detail = error.userInfo[NSDebugDescriptionErrorKey] as? String
            if let detail { return "It is not valid JSON: \(detail)" }
        }
        return "It is not valid JSON: \(reason)"
    }
}

import Evidence
import Foundation

/// One record of the input, and where it stands.
package struct SourceRecord {
    let value: JSONValue
    /// File and record, as a refusal names them.
    let location: String
    /// The file within the input, whose folder may tell what it is.
    let path: String
    /// The list that it stood in: `incidents`; nil where it stood alone.
    var list: String?
    /// The object whose list it stood in, which may say where all of them are from.
    var parent: JSONValue?
    /// The address that it was the answer of, where the exchange was recorded.
    var address: String?
    /// When the file was written, or the delivery received: all that a record without time has.
    let received: Date
    let parser: JSONParser

    /// The record as JSON without white space.
    var raw: String { parser.minified(value) }

    /// The same for the same record, by every road.
    var digest: String { RecordDigest.hex(of: raw) }

    func part(_ value: JSONValue, of list: String?, number: Int) -> SourceRecord {
        SourceRecord(
            value: value,
            location: "\(location), record \(number)",
            path: path,
            list: list,
            parent: self.value.isObject ? self.value : parent,
            address: address,
            received: received,
            parser: parser
        )
    }

    func answered(_ answer: JSONValue, by address: String?) -> SourceRecord {
        SourceRecord(
            value: answer,
            location: location,
            path: path,
            list: list,
            address: address,
            received: received,
            parser: parser
        )
    }
}

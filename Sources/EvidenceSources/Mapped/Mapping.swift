import Evidence
import Foundation

/// How the records of one tool become events: a data file, which anyone can add to.
///
/// Paths lead into a record: `incident.service.name`. Patterns hold paths in braces; a pattern of
/// which a path is not there is passed over.
struct Mapping: Codable {
    /// As on the command line: `pingdom`.
    let tool: String
    /// As a person writes it.
    var title: String
    /// Paths that a record of this tool has.
    let has: [String]
    /// Texts that it has at some paths.
    let `is`: [String: [String]]?
    /// The path of a list within, whose elements are the records.
    let records: String?
    let kind: String?
    /// The first pattern that holds names the event, the same by every road.
    var id: [String]?
    /// Paths of times, the first that is one counts.
    var at: [String]?
    var ended: [String]?
    var edited: [String]?
    var subtype: [String]?
    var place: [String]?
    var author: [String]?
    /// Each pattern that holds is a line.
    var text: [String]
    var link: [String]?
    var state: [String]?
    /// States that mean that it is over.
    let over: [String]?
    /// Names of details and their paths.
    var details: [String: String]?
    /// Paths of comments that are one text each, or a list of such: `time;author;words`.
    var comments: [String]?
    /// Which number is the month in dates such as 03/04/2026.
    var dates: DateOrder?

    func fits(_ value: JSONValue) -> Bool {
        guard has.allSatisfy({ value.value(at: $0) != nil }) else { return false }
        return (`is` ?? [:]).allSatisfy { path, texts in
            value.value(at: path)?.scalar.map(texts.contains) ?? false
        }
    }
}

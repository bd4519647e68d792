package import Evidence
import Foundation

/// Microsoft Teams: messages of channels and chats as its interface and its exports give them.
package struct TeamsSource: RecordSource {
    package static let name = "teams"
    package static let guide = SourceGuide("Microsoft Teams", "Messages of channels and chats.")
    package static let lists = ["value", "messages"]

    package init() {}

    package func gathered(from record: SourceRecord) throws -> [Gathered]? {
        if let known = try TeamsDirectory.gathered(from: record.value) { return known }
        guard record.value.anyCase("CreatedDateTime") != nil else {
            return try UnknownRecord(record, named: "Teams").gathered()
        }
        return try TeamsMessage(record).gathered()
    }
}

extension JSONValue {
    /// A member by a name that exports write as `ReplyToId` and the interface as `replyToId`.
    func anyCase(_ name: String) -> JSONValue? {
        self[name: name] ?? self[name: name.prefix(1).lowercased() + name.dropFirst()]
    }
}

import Evidence
import Foundation

/// Whatever else GitHub tells: kept with its raw record.
extension GitHubTelling {
    mutating func tellOther(_ name: String) throws {
        let title = name.replacing("_", with: " ")
        let value = record.value
        let inner = value[name: name].flatMap { $0.isObject ? $0 : nil } ?? value
        let summary = ["name", "title", "ref", "summary", "description", "message", "zen", "key"]
            .lazy.compactMap { key in inner[name: key]?.string ?? value[name: key]?.string }
            .first { $0.told != nil }
        let said = joined(title, action, summary, by: " ")
        let time = ["updated_at", "created_at", "starts_at", "timestamp", "pushed_at"]
            .lazy.compactMap { key in RecordTime(inner[name: key] ?? value[name: key]) }.first
        tellUndated(
            title,
            id: "other/\(name.replacing(" ", with: "-"))/\(record.digest)",
            said.prefix(1).uppercased() + said.dropFirst(),
            at: time
        )
    }

    mutating func tellUndated(
        _ subtype: String,
        id path: String,
        _ text: String,
        at time: RecordTime? = nil
    ) {
        var details = self.details
        if time == nil { details.append(.receivedInstead) }
        let author = (try? person(record.value["sender"] ?? record.value["user"])) ?? nil
        tell(
            GatheredEvent(
                externalID: id(path),
                kind: .other,
                subtype: subtype,
                at: time?.date ?? record.received,
                zone: time?.zone,
                place: place,
                author: author,
                text: text,
                permalink: link(record.value),
                details: details,
                raw: record.raw
            )
        )
    }
}
